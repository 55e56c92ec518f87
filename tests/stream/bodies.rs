//! The bodies of streams, one for each shape and each ending, and what is in them.

/// A body: what it shows, its bytes, its items and its end, as [`outcome`](crate::outcome) writes them.
pub(crate) struct Body {
    pub(crate) what: &'static str,
    pub(crate) bytes: &'static [u8],
    pub(crate) items: &'static [&'static str],
    pub(crate) end: &'static str,
}

const fn body(what: &'static str, bytes: &'static [u8], items: &'static [&'static str], end: &'static str) -> Body {
    Body {
        what,
        bytes,
        items,
        end,
    }
}

const UNMARKED: &str = "Unmarked";
const MARKED: &str = "Marked";

pub(crate) const BODIES: &[Body] = &[
    body(
        "hunyuan: bare events, whose separators may hold a tab",
        b"data: {\"Id\":\"h\",\"N\":1}\n\t\ndata: {\"Id\":\"h\",\"N\":2}\n\n",
        &[r#"{"Id":"h","N":1}"#, r#"{"Id":"h","N":2}"#],
        UNMARKED,
    ),
    body(
        "lkeap: no blank after the colon, and a mark at the end",
        b"data:{\"N\":1}\n\ndata:{\"N\":2}\n\ndata:[DONE]\n\n",
        &[r#"{"N":1}"#, r#"{"N":2}"#],
        MARKED,
    ),
    body(
        "cls: ids, and the request id in the event",
        b"id: 1\ndata: {\"RequestId\":\"r\",\"N\":1}\n\nid: 2\ndata: {\"RequestId\":\"r\",\"N\":2}\n\n",
        &[r#"{"N":1} id=1 request=r"#, r#"{"N":2} id=2 request=r"#],
        UNMARKED,
    ),
    body(
        "trtc: an error in an event",
        b"data: {\"Type\":\"chunk\",\"Seq\":1}\n\n\
          data: {\"Type\":\"error\",\"RequestId\":\"r\",\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"}}\n\n",
        &[r#"{"Seq":1,"Type":"chunk"}"#, "InternalError: m (request r)"],
        "InternalError: m (request r)",
    ),
    body(
        "hunyuan: an error in a member of its own, which may be null",
        b"data: {\"N\":1,\"ErrorMsg\":null}\n\ndata: {\"ErrorMsg\":{\"Msg\":\"m\",\"Code\":2000}}\n\ndata: {}\n\n",
        &[r#"{"ErrorMsg":null,"N":1}"#, "2000: m"],
        "2000: m",
    ),
    body(
        "lkeap: a document is reconstructed",
        b"data: {\"RequestId\":\"r\",\"ResponseType\":\"PROGRESS\",\"Progress\":\"5\"}\n\n\
          data: {\"RequestId\":\"r\",\"ResponseType\":\"TASK_RSP\"}\n\n",
        &[
            r#"{"Progress":"5","ResponseType":"PROGRESS"} request=r"#,
            r#"{"ResponseType":"TASK_RSP"} request=r"#,
        ],
        UNMARKED,
    ),
    body(
        "cloudmate: errors in the payload's own members",
        b"data: {\"Partial\":true}\n\ndata: {\"TurnComplete\":true,\"ErrorCode\":\"E\",\"ErrorMessage\":\"m\"}\n\n",
        &[
            r#"{"Partial":true}"#,
            r#"{"ErrorCode":"E","ErrorMessage":"m","TurnComplete":true}"#,
        ],
        UNMARKED,
    ),
    body(
        "dataagent: short names",
        b"data: {\"v\":\"a\"}\n\ndata: {\"index\":4,\"delta\":\" SSE\"}\n\n",
        &[r#"{"v":"a"}"#, r#"{"delta":" SSE","index":4}"#],
        UNMARKED,
    ),
    body(
        "waf: names in lower case",
        b"data: {\"index\":1,\"data\":\"a\"}\r\n\r\ndata: {\"success\":false,\"end\":true}\r\n\r\n",
        &[r#"{"data":"a","index":1}"#, r#"{"end":true,"success":false}"#],
        UNMARKED,
    ),
    body(
        "ig, es: events in envelopes",
        b"data: {\"Response\":{\"Data\":1,\"RequestId\":\"r\"}}\n\ndata: {\"Response\":{\"Code\":1,\"Message\":\"m\"}}\n\n",
        &[r#"{"Data":1} request=r"#, r#"{"Code":1,"Message":"m"}"#],
        UNMARKED,
    ),
    body(
        "an envelope with an error in a stream",
        b"data: {\"Response\":{\"Error\":{\"Code\":\"AuthFailure\",\"Message\":\"m\"},\"RequestId\":\"r\"}}\n\ndata: {}\n\n",
        &["AuthFailure: m (request r)"],
        "AuthFailure: m (request r)",
    ),
    body(
        "names of events, and ids that stay until there is another one",
        b"event: delta\nid: 7\ndata: {}\n\ndata: {}\n\nid\ndata: {}\n\n",
        &["{} id=7 name=delta", "{} id=7", "{}"],
        UNMARKED,
    ),
    body(
        "an id with a null character is passed over",
        b"id: 1\nid: a\0b\ndata: {}\n\n",
        &["{} id=1"],
        UNMARKED,
    ),
    body(
        "data on several lines, that end in each way",
        b"data: {\"N\":\rdata: 1\r\ndata:}\n\r\ndata: {}\r\r",
        &[r#"{"N":1}"#, "{}"],
        UNMARKED,
    ),
    body(
        "lines that end in different ways, one after the other",
        b"data: {\"N\":1}\r\n\ndata: {\"N\":2}\r\r\ndata: {\"N\":3}\n\r",
        &[r#"{"N":1}"#, r#"{"N":2}"#, r#"{"N":3}"#],
        UNMARKED,
    ),
    body(
        "data on several lines, of which the second is at fault",
        b"data: {\"N\":\ndata: x}\n\n",
        &["not JSON: expected value at line 2 column 1, in event[0].N"],
        UNMARKED,
    ),
    body(
        "comments, empty lines, events without data, other fields, bad times",
        b": hi\n\n\n\nevent: ping\n\ndata\n\ndata:\n\nretry: soon\nfoo: bar\ncolonless\ndata: {}\n\n:\n",
        &["{}"],
        UNMARKED,
    ),
    body(
        "a byte order mark",
        b"\xef\xbb\xbfdata: {}\n\n",
        &["{}"],
        UNMARKED,
    ),
    body(
        "letters of several bytes",
        "data: {\"T\":\"你好😀\"}\n\nid: 号\ndata: {\"T\":\"é\"}\n\n".as_bytes(),
        &[r#"{"T":"你好😀"}"#, r#"{"T":"é"} id=号"#],
        UNMARKED,
    ),
    body(
        "an event that does not decode loses no other one",
        b"data: {\"N\":\n\ndata: {}\n\ndata: x\n\n",
        &[
            "not JSON: EOF while parsing a value at line 1 column 5, in event[0].N",
            "{}",
            "not JSON: expected value at line 1 column 1, in event[2]",
        ],
        UNMARKED,
    ),
    body(
        "bytes that are not UTF-8",
        b"data: {\"T\":\"\xff\"}\n\nid: \xff\ndata: {}\n\nevent: \xff\ndata: {}\n\ndata: {}\n\n",
        &[
            "not JSON: the text is not UTF-8 at line 1 column 6, in event[0].T",
            "a malformed event: the field `id` is not UTF-8",
            "a malformed event: the field `event` is not UTF-8",
            "{}",
        ],
        UNMARKED,
    ),
    body(
        "what follows the mark is not read",
        b"data: {}\n\ndata: [DONE]\n\ndata: x\n\ndata",
        &["{}"],
        MARKED,
    ),
    body("a mark without the line that ends it", b"data: {}\n\ndata: [DONE]", &["{}"], MARKED),
    body(
        "the bytes end inside an event",
        b"data: {}\n\ndata: {\"N\":1}\n",
        &["{}"],
        "an event stream that broke off: after 1 event, in event[1]",
    ),
    body(
        "the bytes end inside a line",
        b"data: {}\n\nda",
        &["{}"],
        "an event stream that broke off: after 1 event, in event[1]",
    ),
    body("the bytes end inside a comment", b"data: {}\n\n: hi", &["{}"], UNMARKED),
    body("no event", b": hi\n\n", &[], "an event stream that broke off: after 0 events"),
    body("no bytes", b"", &[], "an event stream that broke off: after 0 events"),
    body("no event stream", b"upstream error", &[], "not JSON: 14 bytes without an event"),
    body(
        "an error in the place of a stream",
        b" \r\n{\"Response\":{\"Error\":{\"Code\":\"AuthFailure\",\"Message\":\"{\\\"}\"},\"RequestId\":\"r\"}}\n",
        &[r#"AuthFailure: {"} (request r)"#],
        r#"AuthFailure: {"} (request r)"#,
    ),
    body(
        "a reply in the place of a stream",
        b"\xef\xbb\xbf{\"Response\":{\"N\":[1,{}],\"RequestId\":\"r\"}}\r\n",
        &[r#"{"N":[1,{}]} request=r"#],
        UNMARKED,
    ),
    body(
        "brackets in the text of a reply",
        b"{\"Response\":{\"T\":\"]}\\\"}}[{\",\"}\":\"[[\"}}\n",
        &[r#"{"T":"]}\"}}[{","}":"[["}"#],
        UNMARKED,
    ),
    body(
        "a reply that breaks off",
        b"{\"Response\":{\"RequestId\":\"r\",\"N\":",
        &[],
        "not JSON: EOF while parsing a value at line 1 column 33, in Response.N (request r)",
    ),
    body(
        "text after a reply",
        b"{\"Response\":{}} x",
        &["{}"],
        "not JSON: trailing characters after the reply",
    ),
    body(
        "white space before a stream",
        b"\r\r\r\r\r\n\n\t\n\r\ndata: {}\n\n",
        &["{}"],
        UNMARKED,
    ),
    body(
        "markup in the place of a stream",
        b"<style>a{}</style>",
        &[],
        "not JSON: expected value at line 1 column 1; the body begins `<style>a{}</style>`",
    ),
];
