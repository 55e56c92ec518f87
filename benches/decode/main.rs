//! Measures how fast replies decode, compared with code written by hand. `BENCHMARKS.md` explains the results.

mod bodies;
mod borrowed;
mod by_hand;
#[cfg(feature = "stream")]
mod events;
mod owned;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use serde::de::IgnoredAny;
use serde_json::Value;
use tencent_response::{Envelope, from_slice, lenient};

/// The numbers of instances in the replies of `DescribeInstances`.
const COUNTS: [usize; 4] = [1, 10, 100, 1000];
/// The numbers of small objects in replies of which the last object may drift.
const MANY: [usize; 2] = [20_000, 200_000];
/// The numbers of events in streams.
#[cfg(feature = "stream")]
const EVENTS: [usize; 2] = [100, 1000];
/// The size of a reply that is always the same.
const FIXED: [usize; 1] = [0];

fn main() {
    let mut arguments = std::env::args().skip(1);
    // `times COUNT CONTENDER` decodes a reply COUNT times, with 100 instances if their number can vary. It is for
    // profilers that count instructions.
    if arguments.next().as_deref() == Some("times") {
        let count = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(1);
        return times(count, &arguments.next().unwrap_or_default());
    }
    divan::main();
}

/// Declares ways to decode. Each is a benchmark over replies of several sizes, and a contender that `times` accepts.
macro_rules! contenders {
    ($($(#[$condition:meta])? $name:ident($sizes:expr, $reply:expr) = |$body:ident| $decode:expr;)*) => {
        $(
            $(#[$condition])?
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
                    $(#[$condition])?
                    stringify!($name) => {
                        let reply = $reply(100);
                        for _ in 0..count {
                            let $body = black_box(reply.as_bytes());
                            let _ = black_box($decode);
                        }
                    }
                )*
                other => eprintln!("unknown contender `{other}`"),
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
    // The fastest way to call serde_json by hand: validate UTF-8 first.
    by_hand_str(COUNTS, bodies::instances) = |body| std::str::from_utf8(body)
        .map(serde_json::from_str::<by_hand::Envelope<by_hand::Inlined>>);
    flatten(COUNTS, bodies::instances) = |body| serde_json::from_slice::<by_hand::Envelope<by_hand::Flattened>>(body);
    value_first(COUNTS, bodies::instances) = |body| through_value(body);
    skip(COUNTS, bodies::instances) = |body| serde_json::from_slice::<IgnoredAny>(body);

    many_clean(MANY, bodies::statuses) = |body| lenient::from_slice::<owned::DescribeInstancesStatus>(body);
    last_drifted(MANY, bodies::last_drifted_statuses) = |body| {
        lenient::from_slice::<owned::DescribeInstancesStatus>(body)
    };

    success(FIXED, bodies::success) = |body| from_slice::<owned::DescribeInstancesStatus>(body);
    success_by_hand(FIXED, bodies::success) = |body| {
        serde_json::from_slice::<by_hand::Envelope<by_hand::InlinedStatus>>(body)
    };
    compact_success(FIXED, bodies::compact_success) = |body| from_slice::<owned::DescribeInstancesStatus>(body);
    compact_success_by_hand(FIXED, bodies::compact_success) = |body| {
        serde_json::from_slice::<by_hand::Envelope<by_hand::InlinedStatus>>(body)
    };
    compact_error(FIXED, bodies::compact_error) = |body| from_slice::<owned::DescribeInstancesStatus>(body);
    compact_error_by_hand(FIXED, bodies::compact_error) = |body| {
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

    #[cfg(feature = "stream")]
    stream(EVENTS, bodies::chat) = |body| events::read(body);
    #[cfg(feature = "stream")]
    stream_by_hand(EVENTS, bodies::chat) = |body| events::read_by_hand(body);
}

fn through_value(body: &[u8]) -> Option<by_hand::DescribeInstances> {
    let mut value: Value = serde_json::from_slice(body).ok()?;
    serde_json::from_value(value.get_mut("Response")?.take()).ok()
}
