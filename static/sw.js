// The whole guide without a network, on the person's own device and nowhere else: pages register this only after the
// person has said whose device it is. The build fills in the edition and its files; everything else is as it stands.
//
// An edition is kept whole or not at all. It is taken in file by file, each checked against its SHA-256, and only when
// the last one is there does the browser let it become active. Until then the edition before it goes on serving.
"use strict";

var EDITION = "@edition@";
// Path below this script's folder, and SHA-256.
var FILES = "@files@";
// Pages that are not kept open as a fragment of their language's home page.
var LOCALES = "@locales@";

var PREFIX = "first-hour-";
var NAME = PREFIX + EDITION;
var BASE = new URL("./", self.location.href).href;

self.addEventListener("install", function (event) {
  event.waitUntil(takeIn());
});

self.addEventListener("activate", function (event) {
  event.waitUntil(dropOthers());
});

self.addEventListener("message", function (event) {
  // Sent when the person presses the button for the new edition.
  if (event.data === "renew") self.skipWaiting();
});

self.addEventListener("fetch", function (event) {
  var request = event.request;
  var path = pathOf(request.url);
  if (request.method !== "GET" || path === null) return;
  if (Object.prototype.hasOwnProperty.call(FILES, path)) {
    event.respondWith(kept(path).then(function (response) {
      return response || fetch(request);
    }));
  } else if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(function (error) {
      var home = homeFor(path);
      if (home === null) throw error;
      return Response.redirect(home, 302);
    }));
  }
});

// Everything is fetched and checked before anything is stored, and stored under a name only this edition uses.
function takeIn() {
  var paths = Object.keys(FILES);
  return Promise.all(paths.map(checked)).then(function (responses) {
    return caches.open(NAME).then(function (cache) {
      return Promise.all(paths.map(function (path, ix) {
        return cache.put(BASE + path, responses[ix]);
      }));
    });
  }).catch(function (error) {
    return caches.delete(NAME).then(function () { throw error; });
  });
}

// A file as the list says it must be: from the edition before if nothing changed, else from the server.
function checked(path) {
  return caches.match(BASE + path).then(function (older) {
    return older ? right(path, older) : null;
  }).then(function (response) {
    if (response) return response;
    return fetch(BASE + path, { cache: "no-cache", credentials: "omit" }).then(function (answer) {
      if (!answer.ok) throw new Error(path + ": " + answer.status);
      return right(path, answer);
    }).then(function (response) {
      if (!response) throw new Error(path + " is not the file of this edition");
      return response;
    });
  });
}

// The response anew, its body read to the end, if that body is right.
function right(path, response) {
  return response.arrayBuffer().then(function (bytes) {
    return crypto.subtle.digest("SHA-256", bytes).then(function (digest) {
      var hex = Array.prototype.map.call(new Uint8Array(digest), function (byte) {
        return (byte < 16 ? "0" : "") + byte.toString(16);
      }).join("");
      return hex === FILES[path] ? new Response(bytes, { headers: response.headers }) : null;
    });
  });
}

function kept(path) {
  return caches.open(NAME).then(function (cache) { return cache.match(BASE + path); });
}

function dropOthers() {
  return caches.keys().then(function (names) {
    return Promise.all(names.filter(function (name) {
      return name.indexOf(PREFIX) === 0 && name !== NAME;
    }).map(function (name) { return caches.delete(name); }));
  });
}

// The path below this script's folder, or null if it is none of ours. A folder means its index.
function pathOf(url) {
  var bare = url.split("#")[0].split("?")[0];
  if (bare.indexOf(BASE) !== 0) return null;
  var path = bare.slice(BASE.length);
  return path === "" || path.slice(-1) === "/" ? path + "index.html" : path;
}

// Where the app shows a page that was not kept.
function homeFor(path) {
  var parts = /^([^/]+)\/(.+)\.html$/.exec(path);
  if (!parts || LOCALES.indexOf(parts[1]) < 0) return null;
  return BASE + parts[1] + "/index.html#" + parts[1] + "/" + parts[2];
}
