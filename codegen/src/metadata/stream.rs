//! Which actions answer with event streams.

use crate::metadata::{Action, Api, Member};

/// The header that repeats the request id.
const HEADER: &str = "X-TC-RequestId";

impl Api {
    /// Returns whether an action can answer with an event stream. The documentation of its `RequestId` says so: of a
    /// stream, the request id is in the head.
    pub fn is_stream(&self, action: &Action) -> bool {
        let request_id = self.output(action).find(|member| member.name == "RequestId");
        request_id.is_some_and(|member| member.document.contains(HEADER))
    }

    /// Returns the name of the member in which the events of an action tell of an error, beside `Error`: an object with
    /// `Msg` and `Code`.
    pub fn error_member(&self, action: &Action) -> Option<&str> {
        let is_error = |member: &&Member| {
            let object = self.objects.get(&member.member).filter(|_| member.kind == "object");
            let holds = |name: &str| object.is_some_and(|object| object.members.iter().any(|inner| inner.name == name));
            member.name == "ErrorMsg" && holds("Msg") && holds("Code")
        };
        let member = self.output(action).find(is_error).filter(|_| self.is_stream(action))?;
        Some(&member.name)
    }

    /// Returns the members of an action's reply; none if that is not defined.
    fn output(&self, action: &Action) -> impl Iterator<Item = &Member> {
        self.objects
            .get(&action.output)
            .into_iter()
            .flat_map(|object| &object.members)
    }
}
