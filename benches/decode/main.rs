//! How fast replies decode, beside what one would write by hand. `BENCHMARKS.md` says how to read it.

mod bodies;
mod borrowed;
mod by_hand;
mod owned;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use serde::de::IgnoredAny;
use serde_json::Value;
use tencent_response::{Envelope, from_slice, lenient};

/// How many instances the replies of `DescribeInstances` hold.
const COUNTS: [usize; 4] = [1, 10, 100, 1000];
/// A reply that is always the same.
const FIXED: [usize; 1] = [0];

fn main() {
    let mut arguments = std::env::args().skip(1);
    // `times COUNT CONTENDER`: so many decodes, of 100 instances where the reply can have any number, for a profiler that
    // counts instructions.
    if arguments.next().as_deref() == Some("times") {
        let count = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(1);
        return times(count, &arguments.next().unwrap_or_default());
    }
    divan::main();
}

/// Ways to decode: each is a benchmark over replies of some sizes, and a word that `times` knows.
macro_rules! contenders {
    ($($name:ident($sizes:expr, $reply:expr) = |$body:ident| $decode:expr;)*) => {
        $(
            #[divan::bench(args = $sizes)]
            fn $name(bencher: Bencher<'_, '_>, size: usize) {
                let reply = $reply(size);
                let $body = reply.as_bytes();
                bencher.counter(BytesCount::of_slice($body)).bench_local(|| {
                    let $body = black_box($body);
                    black_box($decode)
                });
            }
        )*

        fn times(count: usize, contender: &str) {
            match contender {
                $(
                    stringify!($name) => {
                        let reply = $reply(100);
                        for _ in 0..count {
                            let $body = black_box(reply.as_bytes());
                            drop(black_box($decode));
                        }
                    }
                )*
                other => eprintln!("no contender `{other}`"),
            }
        }
    };
}

contenders! {
    owned(COUNTS, bodies::instances) = |body| from_slice::<owned::DescribeInstances>(body);
    borrowed(COUNTS, bodies::instances) = |body| from_slice::<borrowed::DescribeInstances<'_>>(body);
    lenient_clean(COUNTS, bodies::instances) = |body| lenient::from_slice::<owned::DescribeInstances>(body);
    lenient_drifted(COUNTS, bodies::drifted_instances) = |body| lenient::from_slice::<owned::DescribeInstances>(body);
    sonic(COUNTS, bodies::instances) = |body| sonic_rs::from_slice::<Envelope<owned::DescribeInstances>>(body);
    by_hand(COUNTS, bodies::instances) = |body| serde_json::from_slice::<by_hand::Envelope<by_hand::Inlined>>(body);
    // As fast as one can call serde_json by hand: by a check for UTF-8 first.
    by_hand_str(COUNTS, bodies::instances) = |body| std::str::from_utf8(body)
        .map(serde_json::from_str::<by_hand::Envelope<by_hand::Inlined>>);
    flatten(COUNTS, bodies::instances) = |body| serde_json::from_slice::<by_hand::Envelope<by_hand::Flattened>>(body);
    value_first(COUNTS, bodies::instances) = |body| through_value(body);
    skip(COUNTS, bodies::instances) = |body| serde_json::from_slice::<IgnoredAny>(body);

    success(FIXED, bodies::success) = |body| from_slice::<owned::DescribeInstancesStatus>(body);
    success_by_hand(FIXED, bodies::success) = |body| {
        serde_json::from_slice::<by_hand::Envelope<by_hand::InlinedStatus>>(body)
    };
    error(FIXED, bodies::error) = |body| from_slice::<owned::DescribeInstancesStatus>(body);
    error_by_hand(FIXED, bodies::error) = |body| {
        serde_json::from_slice::<by_hand::Envelope<by_hand::InlinedStatus>>(body)
    };
    error_of_530(FIXED, bodies::error_of_530) = |body| from_slice::<owned::DescribeStatus>(body);
    error_of_530_by_hand(FIXED, bodies::error_of_530) = |body| {
        serde_json::from_slice::<by_hand::Envelope<by_hand::InlinedStatus>>(body)
    };
}

fn through_value(body: &[u8]) -> Option<by_hand::DescribeInstances> {
    let mut value: Value = serde_json::from_slice(body).ok()?;
    serde_json::from_value(value.get_mut("Response")?.take()).ok()
}
