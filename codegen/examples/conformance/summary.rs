//! The summary of the outcomes of all replies.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use crate::compare::compare;
use crate::outcome::{Outcome, Sent};
use crate::requests::Requests;
use crate::service::{Reply, Service};

/// The counts for one service, or for all services.
#[derive(Debug, Default, Clone)]
struct Counts {
    replies: usize,
    exact: usize,
    corrected: usize,
    known_errors: usize,
    unknown_errors: usize,
    refused: usize,
    /// The number of bodies that are not replies, because they are not JSON or have no `Response`. They are not
    /// included in `replies`.
    no_reply: usize,
    unknown_members: usize,
}

/// The outcomes of all replies.
#[derive(Default)]
pub(crate) struct Summary {
    services: Vec<(String, Counts)>,
    /// The number of corrections, by what was found and what it was read as.
    kinds: BTreeMap<(String, String), usize>,
    /// The lines about replies that did not decode exactly.
    lines: Vec<String>,
    /// One line for each value that was dropped or changed.
    losses: Vec<String>,
    requests: Requests,
}

impl Summary {
    /// Adds the outcomes of a group of services.
    pub(crate) fn add(&mut self, services: &[Service], outcomes: Vec<Value>) -> Result<(), serde_json::Error> {
        let mut outcomes = outcomes.into_iter();
        for service in services {
            let mut counts = Counts::default();
            for (reply, outcome) in service.replies.iter().zip(outcomes.by_ref()) {
                self.count(&service.module, reply, Outcome::deserialize(outcome)?, &mut counts);
            }
            self.services.push((service.module.clone(), counts));
            let sent = outcomes.by_ref().take(service.bodies().count());
            let sent = sent.map(Sent::deserialize).collect::<Result<Vec<_>, _>>()?;
            self.requests.add(service, sent.into_iter());
        }
        Ok(())
    }

    /// Returns the lines about examples that did not decode exactly.
    pub(crate) fn all_lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().chain(&self.requests.lines).map(String::as_str)
    }

    /// Counts the outcome of one reply.
    fn count(&mut self, module: &str, reply: &Reply, outcome: Outcome, counts: &mut Counts) {
        let place = format!("{module} {} {}", reply.action, reply.number);
        let body: Option<Value> = serde_json::from_str(&reply.body).ok();
        let found = body
            .as_ref()
            .and_then(|body| body.get("Response"))
            .filter(|response| response.is_object());
        if found.is_none() {
            counts.no_reply += 1;
            let what = match outcome {
                Outcome::Refused(why) => reason(&why).to_owned(),
                other => format!("accepted as a reply: {other:?}"),
            };
            return self.lines.push(format!("{place}: no reply: {what}"));
        }
        counts.replies += 1;
        let nothing = Value::Null;
        let found = found.unwrap_or(&nothing);
        let agrees = match outcome {
            Outcome::Exact {
                payload,
                lenient_agrees,
            } => {
                counts.exact += 1;
                self.check(&place, found, &payload, false, counts);
                lenient_agrees
            }
            Outcome::Corrected { payload, corrections } => {
                counts.corrected += 1;
                self.check(&place, found, &payload, true, counts);
                for (path, found, made) in corrections {
                    self.lines
                        .push(format!("{place}: corrected: {path}: {found}, read as {made}"));
                    *self.kinds.entry((found, made)).or_default() += 1;
                }
                true
            }
            Outcome::Api {
                code,
                is_known,
                lenient_agrees,
            } => {
                let said = found.pointer("/Error/Code").and_then(Value::as_str);
                if said != Some(&code) {
                    self.losses.push(format!("{place}: the code {said:?} became {code}"));
                }
                *(if is_known {
                    &mut counts.known_errors
                } else {
                    &mut counts.unknown_errors
                }) += 1;
                lenient_agrees
            }
            Outcome::Refused(why) => {
                counts.refused += 1;
                self.lines.push(format!("{place}: refused: {}", reason(&why)));
                true
            }
        };
        if !agrees {
            self.losses
                .push(format!("{place}: lenient decoding gives a different result"));
        }
    }

    /// Compares a decoded payload with its reply.
    fn check(&mut self, place: &str, found: &Value, made: &Value, corrected: bool, counts: &mut Counts) {
        let comparison = compare(found, made, corrected);
        counts.unknown_members += comparison.unknown;
        self.losses.extend(
            comparison
                .differences
                .iter()
                .map(|difference| format!("{place}: {difference}")),
        );
    }

    /// Returns whether no value was dropped or changed.
    pub(crate) fn is_lossless(&self) -> bool {
        self.losses.is_empty()
    }
}

/// Returns a message without the request id and without the beginning of the body that it quotes.
fn reason(message: &str) -> &str {
    let message = message.split("; the body begins").next().unwrap_or(message);
    message.split(" (request ").next().unwrap_or(message)
}

impl Counts {
    fn add(&mut self, other: &Self) {
        self.replies += other.replies;
        self.exact += other.exact;
        self.corrected += other.corrected;
        self.known_errors += other.known_errors;
        self.unknown_errors += other.unknown_errors;
        self.refused += other.refused;
        self.no_reply += other.no_reply;
        self.unknown_members += other.unknown_members;
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:32}{:>9}{:>9}{:>11}{:>9}{:>9}{:>9}{:>10}{:>9}",
            "", "replies", "exact", "corrected", "errors", "unknown", "refused", "no reply", "members"
        )?;
        let mut total = Counts::default();
        self.services.iter().for_each(|(_, counts)| total.add(counts));
        let lines = self
            .services
            .iter()
            .map(|(name, counts)| (name.as_str(), counts))
            .chain([("total", &total)]);
        for (name, counts) in lines {
            writeln!(
                f,
                "{name:32}{:>9}{:>9}{:>11}{:>9}{:>9}{:>9}{:>10}{:>9}",
                counts.replies,
                counts.exact,
                counts.corrected,
                counts.known_errors,
                counts.unknown_errors,
                counts.refused,
                counts.no_reply,
                counts.unknown_members
            )?;
        }
        let exact = total.exact + total.known_errors + total.unknown_errors;
        let percent = |count: usize| 100.0 * count as f64 / total.replies.max(1) as f64;
        writeln!(
            f,
            "\nexact {:.2} %, exact or corrected {:.2} %",
            percent(exact),
            percent(exact + total.corrected)
        )?;
        for ((found, made), count) in &self.kinds {
            writeln!(f, "{count:6} times {found}, read as {made}")?;
        }
        writeln!(f)?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))?;
        write!(f, "\n{}", self.requests)?;
        self.losses.iter().try_for_each(|line| writeln!(f, "LOST {line}"))
    }
}
