#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tencent_response_fuzz::stream::check(bytes));
