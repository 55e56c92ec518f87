//! Generated files are updated by later runs.

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

/// Returns the structs in the file, in order.
fn structs(folder: &Folder) -> Vec<String> {
    let text = folder.read(FILE);
    let names = text.lines().filter_map(|line| line.strip_prefix("pub struct "));
    names.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

/// Runs the command in the first line of the file in the folder `within`, and returns what it reports.
fn rerun(folder: &Folder, within: &str, more: &str) -> String {
    let text = folder.read(FILE);
    let command = text.lines().next().unwrap().strip_prefix("// cargo ").unwrap();
    folder.success(within, &format!("{command} {more}")).1
}

#[test]
fn the_first_line_runs_as_it_stands_in_the_crate() {
    let folder = moon("first_line");
    folder.success("", &format!("structs moon Rise --serialize {OUT}"));
    let text = folder.read(FILE);
    let expected =
        "// cargo tencent structs moon Rise --version 2020-02-29 --serialize --metadata ../md --out src/moon.rs";
    assert_eq!(text.lines().next(), Some(expected));
    assert!(rerun(&folder, "crate", "").starts_with("no changes to src/moon.rs: 2 structs for 1 action of moon "));
    assert_eq!(folder.read(FILE), text);
    // From another folder, the file is still that of the same crate.
    folder.success("crate/src", "structs moon Rise --metadata ../../md --out moon.rs");
    assert_eq!(folder.read(FILE), text);
}

#[test]
fn an_absolute_path_to_the_metadata_is_not_published() {
    let folder = moon("absolute");
    let metadata = folder.path("md").display().to_string();
    folder.success("", &format!("structs moon Rise --metadata '{metadata}' --out {FILE}"));
    let text = folder.read(FILE);
    assert!(!text.contains("--metadata") && !text.contains(&metadata), "{text}");
    // Nor is a folder that only the current one tells.
    let crate_folder = folder.path("crate").display().to_string();
    folder.success(
        "md/tccli",
        &format!("structs moon Rise --metadata . --out '{crate_folder}/src/other.rs'"),
    );
    let text = folder.read("crate/src/other.rs");
    assert!(
        !text.contains("--metadata") && text.contains("--out src/other.rs\n"),
        "{text}"
    );
}

#[test]
fn a_path_with_blanks_is_quoted() {
    let folder = moon("blanks");
    folder.version("my data", "moon", "2020-02-29", MOON);
    folder.success("", "structs moon Rise --metadata 'my data' --out 'crate/src/a moon.rs'");
    let text = folder.read("crate/src/a moon.rs");
    let line = text.lines().next().unwrap();
    assert!(
        line.ends_with("--metadata '../my data' --out 'src/a moon.rs'"),
        "{line}"
    );
    let report = folder.success("crate", line.strip_prefix("// cargo ").unwrap()).1;
    assert!(report.starts_with("no changes"), "{report}");
}

#[test]
fn another_run_joins_the_actions() {
    let folder = moon("joined");
    folder.success("", &format!("structs moon Rise Rise --serialize {OUT}"));
    let (_, report) = folder.success("", &format!("structs moon Set Rise Set {OUT}"));
    assert_eq!(structs(&folder), ["Rise", "Moon", "Set"]);
    let expected = "wrote crate/src/moon.rs: 3 structs for 2 actions of moon 2020-02-29\n  1 struct added: `Set`\n";
    assert_eq!(report, expected);
    assert!(
        folder
            .read(FILE)
            .starts_with("// cargo tencent structs moon Rise Set --version 2020-02-29 --serialize ")
    );
    // Without `--metadata`, the one in the file is used.
    folder.success("crate", "structs moon Wane --out src/moon.rs");
    assert_eq!(structs(&folder), ["Rise", "Moon", "Set", "Wane"]);
    folder.success("crate/src", "structs moon --out moon.rs");
    assert!(folder.read(FILE).contains(" --metadata ../md --out src/moon.rs\n"));
    folder.success("", &format!("structs moon --all {OUT}"));
    assert!(
        folder
            .read(FILE)
            .starts_with("// cargo tencent structs moon --all --version ")
    );
}

#[test]
fn other_options_are_refused_unless_forced() {
    let folder = moon("options");
    folder.version("md", "moon", "2021-01-01", MOON);
    folder.version("md", "sun", "2020-01-01", "action Shine");
    folder.success(
        "",
        &format!("structs moon Rise --version 2020-02-29 --codes crate::Code {OUT}"),
    );
    let before = folder.read(FILE);
    for (options, named) in [
        ("--borrowed --requests", "`--borrowed`, `--requests`"),
        ("--serialize", "`--serialize`"),
        ("--trust-required", "`--trust-required`"),
        ("--derive Eq", "`--derive`"),
        ("--codes crate::Other", "`--codes`"),
        ("--version 2021-01-01", "`--version`"),
    ] {
        let text = folder.failure("", &format!("structs moon Set {options} {OUT}"));
        let expected = format!("error: crate/src/moon.rs: not written with the given {named}; ");
        assert!(text.starts_with(&expected), "{text}");
    }
    let text = folder.failure("", &format!("structs sun Shine --force {OUT}"));
    assert!(
        text.contains("a file for `moon`; choose another path for `--out`"),
        "{text}"
    );
    assert_eq!(folder.read(FILE), before);
    folder.success(
        "",
        &format!("structs moon Set --codes crate::Code --version v20200229 {OUT}"),
    );
    folder.success("", &format!("structs moon --serialize --force {OUT}"));
    let text = folder.read(FILE);
    assert!(
        text.contains("moon Rise Set --version 2020-02-29 --codes crate::Code --serialize --"),
        "{text}"
    );
}

#[test]
fn the_command_in_the_first_line_may_be_changed() {
    let folder = moon("changed_command");
    folder.success("", &format!("structs moon Rise Set --serialize {OUT}"));
    let text = folder
        .read(FILE)
        .replacen(" Set ", " Wane ", 1)
        .replace(" --serialize", "");
    folder.write(FILE, &text);
    let report = rerun(&folder, "crate", "");
    assert!(
        report.contains("1 struct added: `Wane`\n  1 struct removed: `Set`\n"),
        "{report}"
    );
    assert!(!folder.read(FILE).contains("Serialize"));
}

#[test]
fn an_action_is_removed_by_name() {
    let folder = moon("removed");
    folder.success("", &format!("structs moon Rise Set {OUT}"));
    let (_, report) = folder.success("", &format!("structs moon --remove Rise {OUT}"));
    assert_eq!(structs(&folder), ["Set"]);
    assert!(report.ends_with("  2 structs removed: `Moon`, `Rise`\n"), "{report}");
    let text = folder.failure("", &format!("structs moon --remove Rise {OUT}"));
    assert!(text.contains("has no action `Rise`; it has `Set`"), "{text}");
    let text = folder.failure("", &format!("structs moon --remove Set {OUT}"));
    assert!(
        text.contains("no action would be left; remove the file instead"),
        "{text}"
    );
    folder.success("", &format!("structs moon --all {OUT}"));
    let text = folder.failure("", &format!("structs moon --remove Set {OUT}"));
    assert!(
        text.contains("written with `--all`, so no action can be removed"),
        "{text}"
    );
}

#[test]
fn an_action_that_is_gone_is_named_with_the_way_to_remove_it() {
    let folder = moon("gone");
    folder.success("", &format!("structs moon Rise Wane {OUT}"));
    folder.version("md", "moon", "2020-02-29", &MOON.replace("action Wane", ""));
    let text = folder.failure("", &format!("structs moon {OUT}"));
    assert!(
        text.contains("moon has no action `Wane`\nTencent Cloud also drops actions; "),
        "{text}"
    );
    assert!(
        text.ends_with("`--remove ACTION` removes an action from the file\n"),
        "{text}"
    );
    folder.success("", &format!("structs moon --remove Wane {OUT}"));
    assert_eq!(structs(&folder), ["Rise", "Moon"]);
}

#[test]
fn only_files_of_the_command_are_written() {
    let folder = moon("foreign");
    for (text, expected) in [
        (
            "fn mine() {}\n",
            "not a file that cargo tencent wrote; remove it, or choose another path for `--out`",
        ),
        (
            "// cargo tencent structs moon 'Rise\n",
            "moon.rs:1: a quotation mark is not closed",
        ),
        (
            "// cargo tencent list moon\n",
            "moon.rs:1: not a command that writes structs",
        ),
        (
            "// cargo tencent structs moon --moon\n",
            "moon.rs:1: the command is not valid: unexpected argument '--moon'",
        ),
    ] {
        folder.write(FILE, text);
        let problem = folder.failure("", &format!("structs moon Rise --force {OUT}"));
        assert!(problem.contains(expected), "{problem}");
        assert_eq!(folder.read(FILE), text);
    }
    folder.write(FILE, "\n");
    folder.success("", &format!("structs moon Rise {OUT}"));
}
