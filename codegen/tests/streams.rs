//! What is written for actions that can answer with event streams.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use cargo_tencent::structs::model::Style;
use service::write;

const SERVICE: &str = r#"
    action ChatMoons deprecated
        Choices list string What the moons say.
        ErrorMsg object ErrorMsg What went wrong.
        RequestId string string This is a stream: the id is in the header "X-TC-RequestId".
    action ReadMoons
        ErrorMsg object ErrorMsg What went wrong.
        RequestId string string The id.
    action TellMoons
        ErrorMsg string string What went wrong.
        RequestId string string This is a stream: the id is in the header "X-TC-RequestId".
    object ErrorMsg
        Msg string string The message.
        Code int int64 The code.
"#;

/// The line that says that an action streams.
const STREAMS: &str = "/// **Streams**: the reply can be an event stream, which `tencent_response::stream` reads.";

#[test]
fn the_documentation_of_an_action_that_streams_says_so() {
    for (action, streams) in [("ChatMoons", 1), ("ReadMoons", 0), ("TellMoons", 1)] {
        let code = write(SERVICE, &[action], Style::default());
        assert_eq!(code.matches(STREAMS).count(), streams, "{code}");
        let style = Style {
            requests: true,
            ..Style::default()
        };
        let code = write(SERVICE, &[action], style);
        assert_eq!(code.matches(STREAMS).count(), 2 * streams, "{code}");
    }
}

#[test]
fn the_error_member_of_an_action_that_streams_is_named() {
    for (action, attribute) in [
        (
            "ChatMoons",
            r#"service = "moon", version = "2020-02-29", error = "ErrorMsg")]"#,
        ),
        ("ReadMoons", r#"service = "moon", version = "2020-02-29")]"#),
        ("TellMoons", r#"service = "moon", version = "2020-02-29")]"#),
    ] {
        let code = write(SERVICE, &[action], Style::default());
        assert!(code.contains(attribute), "{code}");
    }
}
