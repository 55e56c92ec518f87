//! What the macros say of a type is what its own `Deserialize` reads, on random replies and on awkward values.

#[path = "random/agree.rs"]
mod agree;
#[path = "random/damage.rs"]
mod damage;
#[path = "random/rich.rs"]
mod rich;
#[path = "random/scalars.rs"]
mod scalars;

use agree::agree;
use damage::{ID, damage, damages, response_of, value_of};
use proptest::prelude::*;
use rich::{Rich, payloads};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn a_serialized_reply_is_read_as_its_shape_says(payload in payloads()) {
        let body = serde_json::to_string(&response_of(payload)).unwrap();
        prop_assert!(body.contains(ID));
        agree::<Rich>(&body);
    }

    #[test]
    fn a_damaged_reply_is_read_as_its_shape_says(
        payload in payloads(),
        damages in damages(),
        id_first in any::<bool>(),
    ) {
        agree::<Rich>(&damage(&value_of(payload), &damages, id_first));
    }
}
