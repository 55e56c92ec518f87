//! An edit of a table takes effect with the next build.

use std::fs;
use std::path::Path;

#[path = "scratch/package.rs"]
#[allow(dead_code)]
mod package;

use package::{Package, ROOT};

/// Returns a program that prints the description of a code.
fn program(name: &str, code: &str) -> String {
    format!("fn main() {{ println!(\"{{:?}}\", {name}::{code}.description()); }}\n")
}

#[test]
fn a_row_added_to_a_crates_own_table_is_a_variant_after_the_next_build() {
    let package = Package::new("own-table", Path::new(ROOT));
    let head = "#[tencent_response::error_codes(\"errors.toml\")]\nenum MyErrorCode {}\n";
    package.write("errors.toml", "[mine]\n\"Moon.Full\" = \"The moon is full.\"\n");
    package.write("src/main.rs", &format!("{head}{}", program("MyErrorCode", "MoonFull")));
    assert_eq!(package.cargo(&["run"]).printed(), "Some(\"The moon is full.\")\n");

    // The source does not change before the second build.
    package.write(
        "errors.toml",
        "[mine]\n\"Moon.Full\" = \"The moon has changed.\"\n\"Moon.New\" = \"It is dark.\"\n",
    );
    assert_eq!(package.cargo(&["run"]).printed(), "Some(\"The moon has changed.\")\n");
    package.write("src/main.rs", &format!("{head}{}", program("MyErrorCode", "MoonNew")));
    assert_eq!(package.cargo(&["run"]).printed(), "Some(\"It is dark.\")\n");
}

#[test]
fn a_row_added_to_the_common_table_is_a_variant_of_every_enum_after_the_next_build() {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("copy of the root");
    let _ = fs::remove_dir_all(&copy);
    for path in [
        "Cargo.toml",
        "errors.toml",
        "README.md",
        "runtime",
        "macros/Cargo.toml",
        "macros/src",
        "codegen/Cargo.toml",
        "codegen/src",
        // Cargo.toml names targets in these.
        "benches",
        "examples",
        "tests/http.rs",
    ] {
        copy_tree(&Path::new(ROOT).join(path), &copy.join(path));
    }
    fs::copy(copy.join("errors.toml"), copy.join("macros/errors.toml")).unwrap();
    let package = Package::new("root-table", &copy);
    let head = "#[tencent_response::error_codes(\"errors.toml\")]\nenum MyErrorCode {}\n";
    package.write("errors.toml", "[mine]\n");
    package.write(
        "src/main.rs",
        &format!("{head}{}", program("tencent_response::ErrorCode", "InternalError")),
    );
    assert_eq!(package.cargo(&["run"]).printed(), "Some(\"Internal error\")\n");

    let table =
        fs::read_to_string(copy.join("errors.toml")).unwrap() + "\"ZodiacError.Aries\" = \"The stars are wrong.\"\n";
    fs::write(copy.join("errors.toml"), &table).unwrap();
    fs::write(copy.join("macros/errors.toml"), &table).unwrap();
    for name in ["tencent_response::ErrorCode", "MyErrorCode"] {
        package.write("src/main.rs", &format!("{head}{}", program(name, "ZodiacErrorAries")));
        assert_eq!(package.cargo(&["run"]).printed(), "Some(\"The stars are wrong.\")\n");
    }
}

fn copy_tree(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy_tree(&entry.path(), &to.join(entry.file_name()));
        }
    } else if from.exists() {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
    }
}
