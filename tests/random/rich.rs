//! A payload type with members of every kind, and random values of it.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tencent_response::{ErrorCode, tencent_object, tencent_response};

/// A payload with members of every kind.
#[tencent_response]
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub(crate) struct Rich {
    pub(crate) total_count: u64,
    pub(crate) delta: i64,
    pub(crate) ratio: f64,
    pub(crate) is_open: bool,
    pub(crate) name: String,
    pub(crate) zone: Option<String>,
    pub(crate) code: ErrorCode,
    pub(crate) instance_set: Vec<Instance>,
    pub(crate) labels: BTreeMap<String, u32>,
    pub(crate) huge: i128,
    #[serde(default)]
    pub(crate) note: String,
}

/// An object that may contain its own type.
#[tencent_object]
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub(crate) struct Instance {
    #[serde(rename = "CPU")]
    pub(crate) cpu: u8,
    pub(crate) instance_id: String,
    pub(crate) placement: Option<Placement>,
    pub(crate) ports: Vec<i16>,
    pub(crate) parent: Option<Box<Instance>>,
}

/// An object inside an object.
#[tencent_object]
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub(crate) struct Placement {
    pub(crate) zone: String,
    pub(crate) project_id: i32,
}

fn placements() -> impl Strategy<Value = Placement> {
    (any::<String>(), any::<i32>()).prop_map(|(zone, project_id)| Placement { zone, project_id })
}

fn flat_instances() -> impl Strategy<Value = Instance> {
    let ports = prop::collection::vec(any::<i16>(), 0..4);
    let members = (any::<u8>(), any::<String>(), prop::option::of(placements()), ports);
    members.prop_map(|(cpu, instance_id, placement, ports)| Instance {
        cpu,
        instance_id,
        placement,
        ports,
        parent: None,
    })
}

fn instances() -> impl Strategy<Value = Instance> {
    (flat_instances(), prop::option::of(flat_instances())).prop_map(|(instance, parent)| Instance {
        parent: parent.map(Box::new),
        ..instance
    })
}

/// Generates random payloads. Floats are multiples of one half, on which all JSON libraries agree.
pub(crate) fn payloads() -> impl Strategy<Value = Rich> {
    let scalars = (
        any::<u64>(),
        any::<i64>(),
        any::<i32>(),
        any::<bool>(),
        any::<String>(),
        any::<i128>(),
    );
    let codes = prop_oneof![
        prop::sample::select(ErrorCode::ALL),
        any::<String>().prop_map(|text| ErrorCode::from(text.as_str()))
    ];
    let others = (
        prop::option::of(any::<String>()),
        codes,
        prop::collection::vec(instances(), 0..4),
        prop::collection::btree_map(any::<String>(), any::<u32>(), 0..3),
        any::<String>(),
    );
    (scalars, others).prop_map(
        |((total_count, delta, halves, is_open, name, huge), (zone, code, instance_set, labels, note))| Rich {
            total_count,
            delta,
            ratio: f64::from(halves) / 2.0,
            is_open,
            name,
            zone,
            code,
            instance_set,
            labels,
            huge,
            note,
        },
    )
}
