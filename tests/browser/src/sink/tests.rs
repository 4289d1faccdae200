//! The sink takes what comes and says whom it was for.

use std::io::{Read as _, Write as _};

use std::time::{Duration, Instant};

use super::*;

/// Waits until so many contacts are written down and none of them is still silent.
#[track_caller]
fn heard(sink: &Sink, count: usize) -> Vec<Contact> {
    let end = Instant::now() + Duration::from_secs(10);
    while Instant::now() < end {
        let contacts = sink.contacts();
        if contacts.len() == count && !contacts.iter().any(Contact::is_silent) {
            return contacts;
        }
        thread::yield_now();
    }
    panic!("{:?}", sink.contacts());
}

#[test]
fn it_refuses_and_remembers() {
    let sink = Sink::start().expect("started");
    let mut stream = net::TcpStream::connect(sink.address()).expect("taken");
    write!(stream, "CONNECT spy.example:443 HTTP/1.1\r\n\r\n").expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("answered");
    assert!(answer.starts_with("HTTP/1.1 502"), "{answer}");

    let socket = net::UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("bound");
    socket.send_to(b"anything", sink.address()).expect("sent");
    let told: Vec<String> = heard(&sink, 2).iter().map(Contact::to_string).collect();
    assert_eq!(
        told,
        ["TCP for spy.example: CONNECT spy.example:443 HTTP/1.1", "UDP for somebody: 8 bytes"]
    );
}

#[test]
fn a_connection_counts_before_anything_is_said() {
    let sink = Sink::start().expect("started");
    let _open = net::TcpStream::connect(sink.address()).expect("taken");
    let end = Instant::now() + Duration::from_secs(10);
    while sink.contacts().is_empty() && Instant::now() < end {
        thread::yield_now();
    }
    assert_eq!(sink.contacts().len(), 1);
}
