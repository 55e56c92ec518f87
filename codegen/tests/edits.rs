//! Edits by hand are told from newer metadata and from rustfmt.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/package.rs"]
mod package;
#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use package::Folder;

const MOON: &str = "action Rise
    At string string When.
    Moon object Moon
    action Set
    At string string
    action Wane
    object Moon
    Name string string
    Age int int64";

/// Writes a crate in the folder `crate`, and a package in `md`.
fn moon(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.version("md", "moon", "2020-02-29", MOON);
    folder.write("crate/Cargo.toml", "[package]\nname = \"sky\"\n");
    folder.write("crate/src/lib.rs", "");
    folder
}

const FILE: &str = "crate/src/moon.rs";
const OUT: &str = "--metadata md --out crate/src/moon.rs";

#[test]
fn an_edit_by_hand_is_kept_unless_forced() {
    let folder = moon("edited");
    folder.success("", &format!("structs moon Rise {OUT}"));
    let made = folder.read(FILE);
    for edited in [
        made.replace("pub at: Option<String>", "pub at: Option<u64>"),
        made.replace("/// When.", "/// When it rises."),
        made.replace("pub at", "// Local time.\n    pub at"),
        made.replace("pub at: Option<String>,", "pub at: Option<String>, // Local time."),
        made.clone() + "impl Rise {}\n",
        made.clone() + "}",
    ] {
        assert_ne!(edited, made);
        folder.write(FILE, &edited);
        for arguments in [
            "structs moon Rise",
            "structs moon Set",
            "structs moon --remove Rise Set",
        ] {
            let text = folder.failure("", &format!("{arguments} {OUT}"));
            assert!(text.contains("changed by hand since cargo tencent wrote it"), "{text}");
        }
        let text = folder.failure("", &format!("structs moon --check {OUT}"));
        assert!(text.contains("changed by hand since cargo tencent wrote it"), "{text}");
        assert_eq!(folder.read(FILE), edited);
        folder.success("", &format!("structs moon --force {OUT}"));
        assert_eq!(folder.read(FILE), made);
    }
}

#[test]
fn a_header_without_fingerprint_is_written_again() {
    let folder = moon("no_fingerprint");
    folder.success("", &format!("structs moon Rise {OUT}"));
    let made = folder.read(FILE);
    let (before, _) = made.split_once("; fingerprint").unwrap();
    let (_, after) = made.split_once("// To change").unwrap();
    folder.write(FILE, &format!("{before}\n// To change{after}"));
    let text = folder.failure("", &format!("structs moon Set {OUT}"));
    assert!(text.contains("changed by hand since cargo tencent wrote it"), "{text}");
    folder.success("", &format!("structs moon {OUT}"));
    assert_eq!(folder.read(FILE), made);
}

#[test]
fn a_layout_by_rustfmt_is_no_edit() {
    let folder = moon("layout");
    let long = format!("{MOON}\nA{0} list Moon", "b".repeat(90));
    folder.version("md", "moon", "2020-02-29", &long);
    folder.success(
        "",
        &format!("structs moon Rise --requests --derive Eq,Hash,PartialOrd {OUT}"),
    );
    let made = folder.read(FILE);
    for options in [
        "max_width=60",
        "max_width=200",
        "tab_spaces=2,hard_tabs=true",
        "newline_style=windows",
    ] {
        folder.write(FILE, &made);
        let mut rustfmt = std::process::Command::new("rustfmt");
        rustfmt
            .args(["--edition", "2024", "--config", options])
            .arg(folder.path(FILE));
        assert!(rustfmt.status().unwrap().success());
        let laid_out = folder.read(FILE);
        folder.success("", &format!("structs moon --check {OUT}"));
        assert_eq!(folder.read(FILE), laid_out);
        folder.success("", &format!("structs moon {OUT}"));
        assert_eq!(folder.read(FILE), made);
    }
}

#[test]
fn newer_metadata_is_told_from_an_edit_and_summarized() {
    let folder = moon("newer");
    folder.success("", &format!("structs moon Rise --requests {OUT}"));
    let before = folder.read(FILE);
    let newer = MOON
        .replace("Name string string", "Name int int64\n Tags list Tag")
        .replace("Age int int64", "Mass float float\n object Tag");
    folder.version("md", "moon", "2020-02-29", &newer);
    let expected = "  1 struct added: `Tag`\n  2 members added: `Moon.mass`, `Moon.tags`\n  1 member removed: `Moon.age`\n  \
                    `Moon.name` was `Option<String>` and is `Option<i64>`\n";
    let text = folder.failure("", &format!("structs moon --check {OUT}"));
    assert!(
        text.contains(&format!(
            "not what the metadata says; run the command in its first line\n{expected}"
        )),
        "{text}"
    );
    assert_eq!(folder.read(FILE), before);
    let (_, report) = folder.success("", &format!("structs moon {OUT}"));
    assert!(report.ends_with(&format!("of moon 2020-02-29\n{expected}")), "{report}");
    folder.version("md", "moon", "2020-02-29", &newer.replace("When.", "When it rises."));
    let (_, report) = folder.success("", &format!("structs moon {OUT}"));
    assert!(
        report.ends_with("  only documentation and attributes changed\n"),
        "{report}"
    );
    folder.write("md/tccli/__init__.py", "__version__ = '9.9.9'\n");
    folder.success("", &format!("structs moon --check {OUT}"));
    let (_, report) = folder.success("", &format!("structs moon {OUT}"));
    assert!(report.ends_with("  no changes to the structs\n"), "{report}");
}

#[test]
fn check_fails_without_a_file_and_writes_none() {
    let folder = moon("check");
    let text = folder.failure("", &format!("structs moon Rise --check {OUT}"));
    assert_eq!(text, "error: crate/src/moon.rs: no such file\n");
    assert!(!folder.path(FILE).exists());
    folder.success("", &format!("structs moon Rise {OUT}"));
    let text = folder.failure("", &format!("structs moon Set --check {OUT}"));
    assert!(text.contains("  1 struct added: `Set`\n"), "{text}");
}
