//! Small replies from the bytes of a fuzzer: nearly every input becomes JSON.

/// The names of members: declared ones, ones that differ in letter case alone, and others.
const NAMES: &[&str] = &[
    "Text",
    "Maybe",
    "Small",
    "Large",
    "Single",
    "Double",
    "Flag",
    "Count",
    "Names",
    "Bytes",
    "Numbers",
    "Flags",
    "Nested",
    "Words",
    "Items",
    "Item",
    "Gaps",
    "Place",
    "Loose",
    "Labels",
    "Places",
    "Maps",
    "Pair",
    "Pairs",
    "Seven",
    "Lucky",
    "Plain",
    "CPU",
    "Cores",
    "Code",
    "Codes",
    "Id",
    "Size",
    "Note",
    "Zone",
    "Id",
    "Size",
    "Zone",
    "Names",
    "Item",
    "Other",
    "text",
    "Cpu",
    "cores",
    "SIZE",
    "iD",
    "zONE",
    "PLACE",
    "",
    "RequestId",
    "DeprecatedWarning",
    r"\u0049d",
    r"T\u0065xt",
    r"\ud800",
    "Wide",
    "Unsigned",
    "Short",
    "Lent",
    "Cow",
    "Strict",
    "Flat",
    "Page",
    "Wrapped",
    "Keys",
    "Set",
    "Boxed",
    "Rest",
    "Left",
    "Right",
    "Signs",
];

/// Values without parts.
const SCALARS: &[&str] = &[
    "null",
    "1",
    r#""""#,
    r#""1""#,
    "true",
    "false",
    "[]",
    "{}",
    "0",
    "-0",
    "1.0",
    "-0.0",
    "1e2",
    "256",
    "255",
    "-1",
    "300e-2",
    "3e39",
    "1e400",
    "-1e400",
    "1e-400",
    "0e400",
    "0.5",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "9223372036854775807.0",
    "18446744073709551615",
    "18446744073709551616",
    "170141183460469231731687303715884105727",
    "170141183460469231731687303715884105728",
    "340282366920938463463374607431768211456",
    r#""0""#,
    r#""-0""#,
    r#""1.0""#,
    r#""1e2""#,
    r#""256""#,
    r#""0.5""#,
    r#""3e39""#,
    r#""1e400""#,
    r#""1e-400""#,
    r#"" 1""#,
    r#""01""#,
    r#""+1""#,
    r#""1,2""#,
    r#""true""#,
    r#""True""#,
    r#""fALSE""#,
    r#"" true""#,
    r#""null""#,
    r#""NULL""#,
    r#""a""#,
    r#""a b""#,
    r#""a,b""#,
    r#"" a""#,
    r#""a\n""#,
    r#""[a""#,
    r#""a[""#,
    r#""{}""#,
    r#""\ud800""#,
    r#""\udc00\ud800""#,
    r#""\ud83d\ude00""#,
    r#""\u0031""#,
    r#""\u002c""#,
    r#""a\u0009""#,
    r#""NaN""#,
    r#""inf""#,
    r#""InternalError""#,
    r#""9223372036854775807""#,
    r#""\u00e9é""#,
    "[null]",
    "[[]]",
    "[{}]",
    r#"[""]"#,
    "[1]",
    r#"["1"]"#,
    "[1,2]",
    r#"["1",null]"#,
];

/// Whole objects and lists that are hard to meet by chance.
const GROUPS: &[&str] = &[
    r#"{"Id":"a","Size":1}"#,
    r#"{"Id":null,"Size":"1"}"#,
    r#"{"Id":"a","size":1}"#,
    r#"{"Zone":"z"}"#,
    r#"{"Zone":"z","Id":"z"}"#,
    r#"{"Other":1}"#,
    r#"[{"Id":"a","Size":1}]"#,
    r#"[{"Zone":1},{}]"#,
    r#"[[{"Id":1,"Size":2}]]"#,
    r#"{"a":1,"a":"2"}"#,
    r#"{"a":null,"b":{}}"#,
    r#"{"1":1,"-1":"1"}"#,
    r#"{"Left":1,"Right":2}"#,
    r#"{"Names":"a"}"#,
    r#"{"Id":"a","Size":1,"Item":{"Id":"b","Size":300}}"#,
];

/// Writes the reply that `bytes` stand for.
pub fn document(bytes: &[u8]) -> String {
    let mut writer = Writer {
        bytes,
        out: String::from(r#"{"Response":"#),
    };
    if bytes.first() == Some(&255) {
        writer.next();
        writer.value(0);
    } else {
        writer.object(0);
    }
    writer.out.push('}');
    writer.out
}

/// The bytes that are left, and the text they gave so far.
struct Writer<'a> {
    bytes: &'a [u8],
    out: String,
}

impl Writer<'_> {
    fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else {
            return 0;
        };
        self.bytes = rest;
        *first
    }

    /// Writes an object: `Response` itself, which takes all bytes, or one of at most four members.
    fn object(&mut self, depth: u8) {
        let mut count = if depth == 0 {
            usize::MAX
        } else {
            usize::from(self.next() % 5)
        };
        self.out.push('{');
        let mut separator = "";
        while count > 0 && !self.bytes.is_empty() {
            let name = NAMES[usize::from(self.next()) % NAMES.len()];
            self.out.push_str(separator);
            self.out.push('"');
            self.out.push_str(name);
            self.out.push_str("\":");
            self.value(depth + 1);
            separator = ",";
            count -= 1;
        }
        self.out.push('}');
    }

    fn value(&mut self, depth: u8) {
        let byte = usize::from(self.next());
        let scalars = SCALARS.len();
        if byte < 2 * scalars {
            self.out.push_str(SCALARS[byte % scalars]);
        } else if byte < 2 * scalars + GROUPS.len() * 2 || depth > 4 {
            self.out.push_str(GROUPS[byte % GROUPS.len()]);
        } else if byte % 2 == 0 {
            self.object(depth);
        } else {
            self.list(depth);
        }
    }

    fn list(&mut self, depth: u8) {
        self.out.push('[');
        for i in 0..self.next() % 4 {
            self.out.push_str(if i > 0 { "," } else { "" });
            self.value(depth + 1);
        }
        self.out.push(']');
    }
}
