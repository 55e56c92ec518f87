//! The structs that are generated for actions.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use cargo_tencent::structs::model::{Model, Style};
use service::{api, fields, write};

#[test]
fn each_kind_of_member_has_its_rust_type() {
    let text = "action DescribeMoons
        Name string string
        Born string datetime_iso
        Age int int64
        Craters int uint64
        Weight float float
        Full bool bool
        Orbit object Orbit
        Names list string
        Sizes list uint64
        Phases list Orbit
        object Orbit";
    let code = write(text, &["DescribeMoons"], Style::default());
    let types: Vec<&str> = fields(&code, "DescribeMoons")
        .iter()
        .filter_map(|line| line.split_once(": "))
        .map(|(_, ty)| ty)
        .collect();
    let text = ["Option<String>,", "Option<String>,"];
    let numbers = ["Option<i64>,", "Option<u64>,", "Option<f64>,", "Option<bool>,"];
    let objects = ["Option<Orbit>,", "Vec<String>,", "Vec<u64>,", "Vec<Orbit>,"];
    assert_eq!(types, [text.as_slice(), &numbers, &objects].concat());
}

#[test]
fn a_shared_object_is_written_once_after_the_first_action_that_uses_it() {
    let text = "action A
        Moon object Moon
        action B
        Moons list Moon
        Sun object Sun
        object Moon
        object Sun";
    let order = |actions: &[&str]| -> Vec<String> {
        let code = write(text, actions, Style::default());
        let names = code.lines().filter_map(|line| line.strip_prefix("pub struct "));
        names.map(|name| name.split(' ').next().unwrap().to_owned()).collect()
    };
    assert_eq!(order(&["A", "B"]), ["A", "Moon", "B", "Sun"]);
    assert_eq!(order(&["B", "A", "B"]), ["B", "Moon", "Sun", "A"]);
}

#[test]
fn the_request_id_is_omitted_from_payloads_but_not_from_objects() {
    let text = "action A
        RequestId string string
        Moon object Moon
        object Moon
        RequestId string string";
    let code = write(text, &["A"], Style::default());
    assert_eq!(fields(&code, "A"), ["pub moon: Option<Moon>,"]);
    assert_eq!(fields(&code, "Moon"), ["pub request_id: Option<String>,"]);
}

#[test]
fn a_rename_is_written_only_if_the_convention_gives_another_name() {
    let text = "action A
        CPU int int64
        InstanceId string string
        dBName string string
        Type string string";
    let code = write(text, &["A"], Style::default());
    let expected = [
        "#[serde(rename = \"CPU\")]",
        "pub cpu: Option<i64>,",
        "pub instance_id: Option<String>,",
        "#[serde(rename = \"dBName\")]",
        "pub d_b_name: Option<String>,",
        "pub r#type: Option<String>,",
    ];
    assert_eq!(fields(&code, "A").as_slice(), expected);
}

#[test]
fn clashing_members_are_numbered_except_the_one_that_needs_no_rename() {
    let text = "action A
        TTL int int64
        Ttl int int64
        tTL int int64";
    let code = write(text, &["A"], Style::default());
    let names: Vec<&str> = fields(&code, "A")
        .into_iter()
        .filter(|line| line.starts_with("pub"))
        .collect();
    assert_eq!(names[..2], ["pub ttl_2: Option<i64>,", "pub ttl: Option<i64>,"]);
    assert_eq!(names[2], "pub t_tl: Option<i64>,");
}

#[test]
fn codes_and_serialize_are_written_on_request() {
    let style = Style {
        codes: Some("crate::MoonErrorCode".to_owned()),
        serialize: true,
        ..Style::default()
    };
    let code = write("action A", &["A"], style);
    assert!(code.contains("\n    codes = crate::MoonErrorCode,\n"), "{code}");
    assert!(code.contains("Default, tencent_response::serde::Serialize)]"), "{code}");
}

#[test]
fn an_action_that_ends_in_response_is_named_in_the_attribute() {
    let code = write("action GetResponse", &["GetResponse"], Style::default());
    assert!(
        code.contains("#[tencent_response(action = \"GetResponse\", service = \"moon\", version = \"2020-02-29\")]\n"),
        "{code}"
    );
}

#[test]
fn long_fields_are_broken_as_by_rustfmt() {
    let name = "A".to_owned() + &"b".repeat(60);
    let text = format!("action A\n{name} list {name}\nobject {name}");
    let code = write(&text, &["A"], Style::default());
    assert_eq!(fields(&code, "A")[1], format!("Vec<{name}>,"));
}

#[test]
fn unknown_types_and_actions_are_errors_that_say_where() {
    let problem = |text: &str, action: &str| {
        Model::new(&api(text), &[action.to_owned()], Style::default())
            .unwrap_err()
            .to_string()
    };
    let map = "action A\n Tags map string";
    let expected = "api.json of moon 2020-02-29: `AResponse.Tags` is `map` of `string`, which is not supported";
    assert_eq!(problem(map, "A"), expected);
    let near = "moon 2020-02-29 has no action `DescribeMoon`; did you mean `DescribeMoons`?";
    assert_eq!(problem("action DescribeMoons", "DescribeMoon"), near);
}
