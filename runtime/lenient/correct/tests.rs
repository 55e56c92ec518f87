//! What the walk finds, without serde.

use super::*;
use crate::json::Reader;
use crate::lenient::tree::builder::Builder;
use crate::shape::{Field, Integer, More, Object};

const TEXT: Shape = Shape::Text { borrowed: false };
const NUMBER: Shape = Shape::Integer(Integer::U8);

static ITEM: Object = Object {
    name: "Item",
    fields: &[
        Field::new("Id", TEXT),
        Field::new("Port", NUMBER).with(&More {
            aliases: &["P"],
            ty: "",
            may_refuse: false,
        }),
        Field::new("Note", Shape::Option(&TEXT)),
        Field::new("Parent", Shape::Option(&Shape::Object(item))),
    ],
    denies_unknown: false,
    takes_list: false,
    flattened: &[],
};

fn item() -> &'static Object {
    &ITEM
}

static PAYLOAD: Object = Object {
    name: "Payload",
    fields: &[
        Field::new("Items", Shape::List(&Shape::Object(item))),
        Field::new("Names", Shape::List(&TEXT)),
        Field::new("Pair", Shape::Option(&Shape::Array(2, &NUMBER))),
        Field::new("Any", Shape::Opaque),
    ],
    denies_unknown: false,
    takes_list: false,
    flattened: &[],
};

fn payload() -> &'static Object {
    &PAYLOAD
}

/// What is found in `Response` of these members: corrections, then misfits.
fn walk(members: &str) -> (Vec<String>, Vec<String>) {
    let body = format!(r#"{{"Response": {{{members}, "RequestId": "r"}}}}"#);
    let mut builder = Builder::new(body.as_bytes(), Some(&body)).unwrap();
    Reader::new(body.as_bytes()).for_each(|event| builder.push(&event));
    let tree = builder.finish();
    let response = tree.response().unwrap();
    let report = correct(tree, response, &Shape::Object(payload), Owns::NONE, false);
    let corrections = report.corrections.iter().map(ToString::to_string).collect();
    let misfits = report.misfits.first.iter().map(ToString::to_string).collect();
    (corrections, misfits)
}

#[test]
fn what_fits_is_left_alone() {
    let members = r#""Items": [{"Id": "a", "P": 1, "Note": null, "New": 1}], "Names": null, "Pair": [1, 2], "Any": {}"#;
    assert_eq!(walk(members), (vec![], vec![]));
}

#[test]
fn every_correction_and_every_misfit_is_found_in_one_walk() {
    let (corrections, misfits) = walk(
        r#""Items": [{"Id": 5}, null, {"ID": "b", "Port": 1}, {"Port": "1", "Port": 2, "Id": ""}, {}], "Names": "a", "Pair": [1]"#,
    );
    assert_eq!(
        corrections,
        [
            "Response.Items[0].Id: a number, read as text",
            "Response.Items[0].Port: nothing, read as an integer",
            "Response.Items[3].Port: text, read as an integer",
            "Response.Items[4]: an empty object, read as an object",
            "Response.Names: text, read as a list",
        ]
    );
    assert_eq!(
        misfits,
        [
            "Response.Items[1]: expected an object, found null",
            "Response.Items[2]: missing member `Id`",
            "Response.Items[3].Port: duplicate member `Port`",
            "Response.Pair: expected a list of length 2, found a list",
        ]
    );
}

#[test]
fn the_first_hundred_misfits_are_kept_and_all_are_counted() {
    let nulls = vec!["null"; 250].join(",");
    let body = format!(r#""Items": [{nulls}]"#);
    assert_eq!(walk(&body).1.len(), 100);
}

#[test]
fn depth_is_counted_from_the_body_s_first_brace() {
    for (levels, fits) in [(125, true), (126, false)] {
        let any = "[".repeat(levels) + &"]".repeat(levels);
        let (_, misfits) = walk(&format!(r#""Names": [], "Any": {any}"#));
        assert_eq!(misfits.is_empty(), fits, "{levels}: {misfits:?}");
    }
}
