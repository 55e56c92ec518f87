//! The choice of a version of a service, and the lists of services and actions.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/package.rs"]
mod package;
#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use package::Folder;

const OLD: &str = "action Rise
    At string string
    action Set
    Moon object Moon
    action Wane
    object Moon
    Name string string";
const NEW: &str = "action Rise
    At int int64
    action Set
    Moon object Moon
    action Wax
    object Moon
    Name string string";

/// Writes a package whose service `moon` has two versions, of which the older one is the default.
fn moon(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.version("md", "moon", "2018-05-25", OLD);
    folder.version("md", "moon", "2022-05-01", NEW);
    folder.version("md", "sun", "2020-01-01", "action Shine");
    let order = "import os\n\nSERVICE_VERSIONS = {\n    \"moon\": [\n        \"2018-05-25\",\n        \"2022-05-01\"\n    \
                 ]\n}\n\ndef later():\n    return {}\n";
    folder.write("md/tccli/services/__init__.py", order);
    folder.write("md/tccli/__init__.py", "__version__ = '3.1.0.1'\n");
    folder
}

/// Returns the second line of the generated file, without the fingerprint.
fn source(folder: &Folder, arguments: &str) -> String {
    let (text, _) = folder.success("", &format!("structs moon {arguments} --metadata md"));
    let line = text.lines().nth(1).unwrap();
    line.split("; fingerprint").next().unwrap().to_owned()
}

#[test]
fn the_default_is_the_version_that_tccli_uses() {
    let folder = moon("default_version");
    assert_eq!(
        source(&folder, "Rise"),
        "// @generated from moon 2018-05-25 of tccli 3.1.0.1"
    );
    assert_eq!(
        source(&folder, "--all"),
        "// @generated from moon 2018-05-25 of tccli 3.1.0.1"
    );
    assert_eq!(
        source(&folder, "Rise --version v20220501"),
        "// @generated from moon 2022-05-01 of tccli 3.1.0.1"
    );
}

#[test]
fn the_only_version_with_all_actions_is_used_if_the_default_lacks_one() {
    let folder = moon("only_version");
    let (text, note) = folder.success("", "structs moon Rise Wax --metadata md");
    assert!(text.contains("// @generated from moon 2022-05-01 of "), "{text}");
    assert!(
        note.contains(
            "note: moon 2022-05-01, because the default version, 2018-05-25, does not have all of the actions"
        ),
        "{note}"
    );
}

#[test]
fn actions_of_different_versions_need_different_files() {
    let folder = moon("different_versions");
    let expected = "error: no version of moon has all of these actions, so they need a file for each version:\n\
                    `Wane` is in 2018-05-25\n`Wax` is in 2022-05-01\n";
    assert_eq!(folder.failure("", "structs moon Wane Wax --metadata md"), expected);
    let expected = "error: moon 2018-05-25 lacks some of the actions, and a file is of one version:\n\
                    `Wax` is in 2022-05-01\n";
    let version = "--version 2018-05-25 --metadata md";
    assert_eq!(
        folder.failure("", &format!("structs moon Rise Wax {version}")),
        expected
    );
    folder.version("md", "moon", "2023-01-01", NEW);
    let expected = "error: several versions of moon have these actions; choose one with `--version`:\n\
                    `Wax` is in 2022-05-01 and 2023-01-01\n";
    assert_eq!(folder.failure("", "structs moon Wax --metadata md"), expected);
}

#[test]
fn every_unknown_action_is_reported_with_other_places_to_look() {
    let text = moon("unknown_action").failure("", "structs moon Shine Wanes --metadata md");
    let expected = "error: moon has no action `Shine`\n\
                    moon has no action `Wanes`; did you mean `Wane`?\n\
                    Tencent Cloud also drops actions; an older release of `tccli` or the package `tccli-intl-en` may \
                    have them, and `cargo tencent list moon` shows those in this one\n";
    assert_eq!(text, expected);
}

#[test]
fn a_reply_that_differs_between_versions_is_reported() {
    let folder = moon("different_replies");
    let (_, note) = folder.success("", "structs moon Rise Set --metadata md");
    assert_eq!(note, "note: moon 2022-05-01 has other members in the reply of `Rise`\n");
    let deep = NEW.replace("Name string string", "Name int int64");
    folder.version("md", "moon", "2022-05-01", &deep);
    let (_, note) = folder.success("", "structs moon Rise Set --metadata md");
    assert_eq!(
        note,
        "note: moon 2022-05-01 has other members in the replies of `Rise`, `Set`\n"
    );
}

#[test]
fn a_service_may_be_written_in_capitals() {
    let folder = moon("capitals");
    let (text, _) = folder.success("", "structs MOON Rise --metadata md");
    assert!(text.starts_with("// cargo tencent structs moon Rise "), "{text}");
    assert!(
        folder
            .success("", "list Moon --metadata md")
            .0
            .starts_with("moon 2018-05-25")
    );
}

#[test]
fn without_actions_the_command_names_some() {
    let expected = "error: no actions; name some, such as `Rise`, `Set`, `Wane`, or use `--all` for the 3 actions of \
                    moon 2018-05-25, which `cargo tencent list moon` lists\n";
    assert_eq!(moon("no_actions").failure("", "structs moon --metadata md"), expected);
}

#[test]
fn services_versions_and_actions_are_listed() {
    let folder = moon("list");
    let (services, _) = folder.success("", "list --metadata md");
    assert_eq!(services, "moon 2018-05-25 (default), 2022-05-01\nsun 2020-01-01\n");
    folder.version(
        "md",
        "sun",
        "2020-01-01",
        "action Set offline\naction Shine\naction Rise deprecated",
    );
    let (actions, _) = folder.success("", "list sun --metadata md");
    assert_eq!(
        actions,
        "sun 2020-01-01: 3 actions\n  Rise (deprecated)\n  Set (offline)\n  Shine\n"
    );
    let (actions, _) = folder.success("", "list moon --version 2022-05-01 --metadata md");
    assert_eq!(actions, "moon 2022-05-01: 3 actions\n  Rise\n  Set\n  Wax\n");
}

#[test]
fn the_name_of_the_package_comes_from_the_package() {
    let folder = moon("international");
    folder.write("md/tccli_intl_en-3.1.0.1.dist-info/METADATA", "Name: tccli-intl-en\n");
    assert_eq!(
        source(&folder, "Rise"),
        "// @generated from moon 2018-05-25 of tccli-intl-en 3.1.0.1"
    );
    let text = folder.failure("", "structs moon Shine --metadata md/tccli");
    assert!(
        text.contains("an older release of `tccli-intl-en` or the package `tccli` may"),
        "{text}"
    );
    // A folder into which other packages were installed, too.
    folder.write("md/tccli-2.0.0.0.dist-info/METADATA", "Name: tccli\n");
    folder.write("md/requests-3.1.0.1.dist-info/METADATA", "Name: requests\n");
    assert!(source(&folder, "Rise").ends_with(" of tccli-intl-en 3.1.0.1"));
}

#[test]
fn the_metadata_may_be_named_in_the_environment() {
    let folder = moon("environment");
    let text = folder.failure("", "list");
    assert!(
        text.starts_with("error: no metadata; download it with `pip download"),
        "{text}"
    );
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-tencent"));
    let command = command.arg("list").env("TENCENT_METADATA", folder.path("md"));
    assert!(command.output().unwrap().status.success());
}
