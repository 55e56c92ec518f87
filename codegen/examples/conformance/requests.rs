//! The outcomes of the requests: whether a request that is read from an example is the example again.

use std::fmt;

use crate::compare::first_difference;
use crate::outcome::Sent;
use crate::service::{Parameters, Service};

/// The counts for all services, and a line for each request that is not the example again.
#[derive(Default)]
pub(crate) struct Requests {
    bodies: usize,
    equal_bodies: usize,
    queries: usize,
    read_queries: usize,
    other: usize,
    pub(crate) lines: Vec<String>,
}

impl Requests {
    /// Counts the outcomes of the requests of one service.
    pub(crate) fn add(&mut self, service: &Service, outcomes: impl Iterator<Item = Sent>) {
        let mut outcomes = outcomes;
        for request in &service.requests {
            let place = format!("{} {} {}", service.module, request.action, request.number);
            let (count, good) = match &request.parameters {
                Parameters::Body(_) => (&mut self.bodies, &mut self.equal_bodies),
                Parameters::Query(_) => (&mut self.queries, &mut self.read_queries),
                Parameters::Other => {
                    self.other += 1;
                    continue;
                }
            };
            *count += 1;
            let problem = match request.parameters.body() {
                Err(why) => Some(why.clone()),
                Ok(found) => match outcomes.next() {
                    Some(Sent::Body(made)) => first_difference("Request", found, &made),
                    Some(Sent::Refused(why)) => Some(why),
                    None => Some("no outcome".to_owned()),
                },
            };
            match problem {
                None => *good += 1,
                Some(why) => self.lines.push(format!("{place}: request: {why}")),
            }
        }
    }
}

impl fmt::Display for Requests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "requests: {} of {} JSON bodies come back equal, {} of {} queries do; neither JSON nor a query: {}",
            self.equal_bodies, self.bodies, self.read_queries, self.queries, self.other
        )?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}
