#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| tencent_response_fuzz::tables::check(text));
