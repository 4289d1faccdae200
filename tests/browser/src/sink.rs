//! Where everything goes that is not for the site itself: it takes each connection and datagram, and writes down whom it was for.

mod noise;
mod reading;

use std::convert::Infallible;
use std::fmt;
use std::io;
use std::net::{self, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::oneshot;

use crate::trouble::Result;

const NOTHING: &str = "nothing";

/// Something that wanted to leave the device.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contact {
    pub way: Way,
    /// Whom it was for, where that could be read.
    pub host: Option<String>,
    /// What it began with, as far as that can be put into words.
    pub said: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    Tcp,
    Udp,
}

/// A running sink: one port, for TCP and for UDP, on a thread of its own. Dropping it ends it.
pub struct Sink {
    address: SocketAddr,
    contacts: Arc<Mutex<Vec<Contact>>>,
    stop: Option<oneshot::Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

impl Sink {
    pub fn start() -> Result<Sink> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let (address, tcp, udp) = bound()?;
        let contacts = Arc::new(Mutex::new(Vec::new()));
        let (stop, stopped) = oneshot::channel();
        let (of_tcp, of_udp) = (Arc::clone(&contacts), Arc::clone(&contacts));
        let thread = thread::spawn(move || {
            runtime.spawn(take_connections(tcp, of_tcp));
            runtime.spawn(take_datagrams(udp, of_udp));
            runtime.block_on(stopped).ok();
        });
        Ok(Sink { address, contacts, stop: Some(stop), thread: Some(thread) })
    }

    /// Takes what a browser sends to a proxy, and anything else.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Everything so far, in the order it came.
    pub fn contacts(&self) -> Vec<Contact> {
        self.contacts.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Contact {
    /// A connection on which nothing was said, or not yet.
    pub fn is_silent(&self) -> bool {
        self.way == Way::Tcp && self.said == NOTHING
    }

    /// Whether the browser itself is known to ask for this, whatever page is open.
    pub fn is_noise(&self) -> bool {
        let known = |host: &String| noise::HOSTS.iter().any(|(noisy, _)| noisy == host);
        self.way == Way::Tcp && self.host.as_ref().is_some_and(known)
    }
}

impl fmt::Display for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = match self.way {
            Way::Tcp => "TCP",
            Way::Udp => "UDP",
        };
        let host = self.host.as_deref().unwrap_or("somebody");
        write!(f, "{way} for {host}: {}", self.said)
    }
}

/// A port that is free for both.
fn bound() -> io::Result<(SocketAddr, net::TcpListener, net::UdpSocket)> {
    loop {
        let tcp = net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = tcp.local_addr()?;
        match net::UdpSocket::bind(address) {
            Ok(udp) => {
                tcp.set_nonblocking(true)?;
                udp.set_nonblocking(true)?;
                return Ok((address, tcp, udp));
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => return Err(error),
        }
    }
}

type Contacts = Arc<Mutex<Vec<Contact>>>;

/// Writes down a contact, and where it stands, so that what it says can be added.
fn note(contacts: &Contacts, contact: Contact) -> usize {
    let mut contacts = contacts.lock().unwrap_or_else(PoisonError::into_inner);
    contacts.push(contact);
    contacts.len() - 1
}

async fn take_connections(
    listener: net::TcpListener,
    contacts: Contacts,
) -> io::Result<Infallible> {
    let listener = TcpListener::from_std(listener)?;
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::task::yield_now().await;
            continue;
        };
        // A connection is a contact even if nothing is ever said on it.
        let place = note(&contacts, Contact { way: Way::Tcp, host: None, said: NOTHING.into() });
        tokio::spawn(hear(stream, Arc::clone(&contacts), place));
    }
}

/// Reads what a connection begins with, and refuses.
async fn hear(stream: TcpStream, contacts: Contacts, place: usize) -> io::Result<()> {
    let mut first = [0; 2048];
    let length = loop {
        stream.readable().await?;
        match stream.try_read(&mut first) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            read => break read?,
        }
    };
    let (host, said) = reading::of_stream(first.get(..length).unwrap_or_default());
    let heard = Contact { way: Way::Tcp, host, said };
    if let Some(contact) = contacts.lock().unwrap_or_else(PoisonError::into_inner).get_mut(place) {
        *contact = heard;
    }
    stream.try_write(b"HTTP/1.1 502 Nobody\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")?;
    Ok(())
}

async fn take_datagrams(socket: net::UdpSocket, contacts: Contacts) -> io::Result<Infallible> {
    let socket = UdpSocket::from_std(socket)?;
    let mut datagram = [0; 2048];
    loop {
        let Ok(length) = socket.recv(&mut datagram).await else {
            tokio::task::yield_now().await;
            continue;
        };
        let (host, said) = reading::of_datagram(datagram.get(..length).unwrap_or_default());
        note(&contacts, Contact { way: Way::Udp, host, said });
    }
}

#[cfg(test)]
mod tests;
