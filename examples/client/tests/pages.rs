//! `all_pages`, where the number of items changes between the pages.

use std::convert::Infallible;
use std::future::ready;

use call::all_pages;

/// Collects the pages, and returns the items and the offsets that were asked for.
fn collect(pages: &[(u64, &[u64])]) -> (Vec<u64>, Vec<u64>) {
    let mut pages = pages.iter();
    let mut offsets = Vec::new();
    let collected = all_pages(|offset| {
        offsets.push(offset);
        let (total_count, items) = pages.next().unwrap();
        ready(Ok::<_, Infallible>((*total_count, items.to_vec())))
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let Ok(items) = runtime.block_on(collected);
    (items, offsets)
}

#[test]
fn each_offset_is_the_number_of_items_before_it() {
    assert_eq!(collect(&[(4, &[0, 1, 2]), (4, &[3])]), (vec![0, 1, 2, 3], vec![0, 3]));
}

#[test]
fn an_empty_page_is_the_last_one() {
    assert_eq!(collect(&[(9, &[0, 1]), (9, &[])]), (vec![0, 1], vec![0, 2]));
    assert_eq!(collect(&[(0, &[])]), (vec![], vec![0]));
}

#[test]
fn the_total_count_may_grow_and_shrink() {
    assert_eq!(
        collect(&[(2, &[0]), (3, &[1]), (3, &[2])]),
        (vec![0, 1, 2], vec![0, 1, 2])
    );
    assert_eq!(collect(&[(5, &[0, 1]), (3, &[2])]), (vec![0, 1, 2], vec![0, 2]));
}
