//! Conversion of documentation, a mixture of Markdown and HTML, to Markdown that causes no warnings.

use cargo_tencent::markdown::markdown;

#[test]
fn characters_that_are_not_markup_are_escaped() {
    assert_eq!(
        markdown("a[0] <T> 2 * 3 ~4 _x_ y_z"),
        ["a\\[0\\] \\<T> 2 \\* 3 \\~4 \\_x\\_ y_z"]
    );
    assert_eq!(markdown("> 5"), ["\\> 5"]);
    assert_eq!(markdown("&lt;b&gt; &amp; &copy;"), ["\\<b> & \\&copy;"]);
    assert_eq!(markdown("one ` tick"), ["one \\` tick"]);
    assert_eq!(markdown("\\[x\\]"), ["\\[x\\]"]);
}

#[test]
fn code_is_not_changed() {
    assert_eq!(markdown("see `a[<0>]` and ``b`c``"), ["see `a[<0>]` and ``b`c``"]);
    assert_eq!(markdown("<code>a &lt; *b*</code>"), ["`a < *b*`"]);
}

#[test]
fn a_code_block_is_marked_as_text() {
    let expected = ["Thus:", "", "~~~text", "{", "  1 }", "~~~", "", "Done"];
    assert_eq!(markdown("Thus:\n```json\n{\n  1 }\n```\nDone"), expected);
    assert_eq!(markdown("Thus:<pre><code>{\n  1 }</code></pre>Done"), expected);
    assert_eq!(markdown("    indented"), ["indented"]);
    assert_eq!(markdown("1.      indented"), ["1. indented"]);
}

#[test]
fn a_list_is_tight_and_separated_from_the_text() {
    let expected = ["State:", "", "- ON: it runs", "- OFF", "", "Else null."];
    assert_eq!(
        markdown("State:<br><ul><li>ON: it runs<br></li><li><p>OFF</p></li></ul>Else null."),
        expected
    );
    assert_eq!(markdown("State:\n* ON: it runs\n- OFF\nElse null."), expected);
    assert_eq!(
        markdown("State: <li>ON: it runs</li>\n<li>OFF</li>\n\nElse null."),
        expected
    );
    assert_eq!(markdown("1. a\n2) b\nc"), ["1. a", "2) b", "", "c"]);
}

#[test]
fn a_table_row_becomes_a_list_item() {
    let table = "<table><tr><th>Value</th><th>Means</th></tr>\n<tr><td>1</td>\n<td><p>on</p></td></tr></table>end";
    assert_eq!(markdown(table), ["- Value | Means", "- 1 | on", "", "end"]);
}

#[test]
fn a_link_without_a_web_address_becomes_text() {
    assert_eq!(markdown("[a_b](https://x.example/(1)) c"), ["a\\_b c"]);
    assert_eq!(
        markdown("[here](/document/1 \"t\")!"),
        ["[here](https://cloud.tencent.com/document/1)!"]
    );
    assert_eq!(markdown("[Order](Order)"), ["Order"]);
    assert_eq!(markdown("<a href='#x'>x</a>"), ["x"]);
    assert_eq!(
        markdown("see https://x.example/a, or"),
        ["see <https://x.example/a>, or"]
    );
}

#[test]
fn underlines_and_rules_are_removed() {
    assert_eq!(markdown("Title\n====\ntext\n---"), ["Title", "", "text"]);
}

#[test]
fn bold_text_is_kept_if_markdown_can_render_it() {
    assert_eq!(
        markdown("<b>now</b> and <strong>then:</strong> **x**"),
        ["**now** and then: **x**"]
    );
}

#[test]
fn invisible_characters_are_removed() {
    assert_eq!(markdown("a\u{200b}b\u{202e}c\td\u{7}\r\ne"), ["abc d", "e"]);
    assert_eq!(markdown(" \n<p></p>\n"), [""; 0]);
}
