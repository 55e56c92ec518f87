//! Every check of the fuzz targets passes for its seeds.

use std::path::{Path, PathBuf};

use tencent_response_fuzz::{decode, http, lenient, rules, secrets, shapes, stream, tables};

/// Calls a check with each seed of a folder.
fn check(folder: &str, check: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(folder);
    let mut seeds: Vec<PathBuf> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    seeds.sort();
    assert!(!seeds.is_empty(), "{} holds no seeds", folder.display());
    for seed in seeds {
        println!("{}", seed.display());
        check(&std::fs::read(seed).unwrap());
    }
}

#[test]
fn bodies_decode_or_give_errors_that_can_be_shown() {
    check("bodies", decode::check);
}

#[test]
fn responses_decode_as_their_bodies_do() {
    check("http", http::check);
}

#[test]
fn lenient_decoding_agrees_with_exact_decoding() {
    check("bodies", lenient::check);
}

#[test]
fn lenient_decoding_follows_its_rules() {
    check("replies", rules::check);
}

#[test]
fn no_secret_shows() {
    check("secrets", secrets::check);
}

#[test]
fn shapes_are_what_types_read() {
    check("replies", shapes::check);
}

#[test]
fn event_streams_may_be_cut_anywhere() {
    check("streams", stream::check);
}

#[test]
fn tables_parse() {
    check("tables", |text| tables::check(std::str::from_utf8(text).unwrap()));
}
