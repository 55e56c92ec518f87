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

const COUNTS: [usize; 4] = [1, 10, 100, 1000];

fn main() {
    let mut arguments = std::env::args().skip(1);
    // `once CONTENDER`: one decode of 100 instances, for a profiler that counts instructions.
    if arguments.next().as_deref() == Some("once") {
        let contender = arguments.next().unwrap_or_default();
        return once(&contender, arguments.next().as_deref() == Some("setup"));
    }
    divan::main();
}

/// Decodes once by one contender; with `is_setup`, does all but that.
fn once(contender: &str, is_setup: bool) {
    let (clean, drifted) = (bodies::instances(100), bodies::drifted_instances(100));
    let error = bodies::FAILURE.as_bytes();
    let (clean, drifted) = (black_box(clean.as_bytes()), black_box(drifted.as_bytes()));
    if is_setup {
        return;
    }
    match contender {
        "owned" => drop(black_box(from_slice::<owned::DescribeInstances>(clean))),
        "borrowed" => drop(black_box(from_slice::<borrowed::DescribeInstances<'_>>(clean))),
        "lenient_clean" => drop(black_box(lenient::from_slice::<owned::DescribeInstances>(clean))),
        "lenient_drifted" => drop(black_box(lenient::from_slice::<owned::DescribeInstances>(drifted))),
        "by_hand" => drop(black_box(
            serde_json::from_slice::<by_hand::Envelope<by_hand::Inlined>>(clean),
        )),
        "by_hand_str" => drop(black_box(
            std::str::from_utf8(clean).map(serde_json::from_str::<by_hand::Envelope<by_hand::Inlined>>),
        )),
        "flatten" => drop(black_box(
            serde_json::from_slice::<by_hand::Envelope<by_hand::Flattened>>(clean),
        )),
        "value_first" => drop(black_box(through_value(clean))),
        "skip" => drop(black_box(serde_json::from_slice::<IgnoredAny>(clean))),
        "sonic" => drop(black_box(sonic_rs::from_slice::<Envelope<owned::DescribeInstances>>(
            clean,
        ))),
        "error" => drop(black_box(from_slice::<owned::DescribeInstances>(error))),
        "error_by_hand" => drop(black_box(
            serde_json::from_slice::<by_hand::Envelope<by_hand::Inlined>>(error),
        )),
        other => eprintln!("no contender `{other}`"),
    }
}

fn through_value(body: &[u8]) -> Option<by_hand::DescribeInstances> {
    let mut value: Value = serde_json::from_slice(body).ok()?;
    serde_json::from_value(value.get_mut("Response")?.take()).ok()
}

/// A benchmark of one contender over replies of each size.
macro_rules! contender {
    ($name:ident, $body:path, |$bytes:ident| $decode:expr) => {
        #[divan::bench(args = COUNTS)]
        fn $name(bencher: Bencher<'_, '_>, count: usize) {
            let body = $body(count);
            let $bytes = body.as_bytes();
            bencher.counter(BytesCount::of_slice($bytes)).bench_local(|| {
                let $bytes = black_box($bytes);
                black_box($decode)
            });
        }
    };
}

contender!(owned, bodies::instances, |body| from_slice::<owned::DescribeInstances>(
    body
));
contender!(borrowed, bodies::instances, |body| from_slice::<
    borrowed::DescribeInstances<'_>,
>(body));
contender!(lenient_clean, bodies::instances, |body| lenient::from_slice::<
    owned::DescribeInstances,
>(body));
contender!(
    lenient_drifted,
    bodies::drifted_instances,
    |body| lenient::from_slice::<owned::DescribeInstances>(body)
);
contender!(by_hand, bodies::instances, |body| serde_json::from_slice::<
    by_hand::Envelope<by_hand::Inlined>,
>(body));
contender!(flatten, bodies::instances, |body| serde_json::from_slice::<
    by_hand::Envelope<by_hand::Flattened>,
>(body));
contender!(value_first, bodies::instances, |body| through_value(body));
contender!(skip, bodies::instances, |body| serde_json::from_slice::<IgnoredAny>(
    body
));
contender!(sonic, bodies::instances, |body| sonic_rs::from_slice::<
    Envelope<owned::DescribeInstances>,
>(body));

/// The two replies that the documentation shows.
mod seed {
    use super::*;

    #[divan::bench]
    fn success() -> bool {
        from_slice::<owned::DescribeInstances>(black_box(bodies::SUCCESS.as_bytes())).is_ok()
    }

    #[divan::bench]
    fn success_by_hand() -> bool {
        serde_json::from_slice::<by_hand::Envelope<by_hand::Inlined>>(black_box(bodies::SUCCESS.as_bytes())).is_ok()
    }

    #[divan::bench]
    fn error() -> bool {
        black_box(from_slice::<owned::DescribeInstances>(black_box(
            bodies::FAILURE.as_bytes(),
        )))
        .is_err()
    }

    #[divan::bench]
    fn error_by_hand() -> bool {
        black_box(serde_json::from_slice::<by_hand::Envelope<by_hand::Inlined>>(
            black_box(bodies::FAILURE.as_bytes()),
        ))
        .is_ok()
    }
}
