//! What is sent, whole or broken off.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};

/// Bytes to send, and whether the connection then breaks.
pub(super) struct Sent {
    bytes: Bytes,
    ends: Ends,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    Whole,
    /// Waits once before the break, so that what was sent until then arrives.
    Broken {
        waited: bool,
    },
}

impl Sent {
    pub(super) fn whole(bytes: impl Into<Bytes>) -> Sent {
        Sent { bytes: bytes.into(), ends: Ends::Whole }
    }

    pub(super) fn broken(bytes: impl Into<Bytes>) -> Sent {
        Sent { bytes: bytes.into(), ends: Ends::Broken { waited: false } }
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if !self.bytes.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut self.bytes)))));
        }
        match self.ends {
            Ends::Whole => Poll::Ready(None),
            Ends::Broken { waited: true } => {
                Poll::Ready(Some(Err(io::ErrorKind::ConnectionReset.into())))
            }
            Ends::Broken { waited: false } => {
                self.ends = Ends::Broken { waited: true };
                context.waker().wake_by_ref();
                Poll::Pending
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_empty() && self.ends == Ends::Whole
    }

    fn size_hint(&self) -> SizeHint {
        match self.ends {
            Ends::Whole => SizeHint::with_exact(self.bytes.len() as u64),
            Ends::Broken { .. } => SizeHint::default(),
        }
    }
}
