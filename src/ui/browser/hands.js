// What takes many calls into the browser, in the language that makes them cheapest. It is put into the app's script as
// FIRST_HOUR.hands and called from src/ui/browser/hands.rs. Every call may be refused, and then counts for nothing.
FIRST_HOUR.hands = (function (begun, forgotten) {
  addEventListener("load", function () { begun = performance.now(); });
  return {
  // Tells how long the page was out of sight, in milliseconds; endlessly, where it was left. While it is out of sight the
  // root element is marked, so that nothing is painted before the answer was acted on.
  watch: function (back) {
    var root = document.documentElement, left;
    function here() {
      if (left === undefined || document.hidden) return;
      var away = Date.now() - left;
      left = undefined;
      // Whatever becomes of the call below.
      setTimeout(function () {
        root.removeAttribute("data-away");
        // What is hidden takes no focus, so the cover gets it only now.
        var heading = document.querySelector(".cover > h1");
        if (heading) heading.focus();
      }, 0);
      back(away);
    }
    function leave() { left = Date.now(); }
    document.addEventListener("visibilitychange", function () {
      if (!document.hidden) return here();
      leave();
      root.setAttribute("data-away", "");
    });
    // Older engines do not say that a page which is left goes out of sight.
    addEventListener("pagehide", function () { leave(); back(Infinity); });
    addEventListener("pageshow", here);
    addEventListener("focus", here);
  },

  // Calls once when the next picture has been drawn; where nothing is drawn because nobody looks, a little later.
  after: function (done) {
    function once() { if (done) done(); done = null; }
    requestAnimationFrame(function () { setTimeout(once, 0); });
    setTimeout(once, 400);
  },

  // Blanks what is typed on the page and empties every kind of storage of this site.
  forget: function () {
    function each(list, act) {
      for (var i = 0; i < list.length; i++) {
        try { act(list[i]); } catch (refused) {}
      }
    }
    function all(ask, act) {
      try {
        return ask().then(function (list) { return Promise.all(list.map(act)); }).catch(function () {});
      } catch (refused) {}
    }
    each(document.querySelectorAll("input, textarea"), function (it) { it.value = ""; });
    each(["sessionStorage", "localStorage"], function (it) { window[it].clear(); });
    try {
      each(document.cookie.split(";"), function (it) {
        var gone = it.split("=")[0] + "=;max-age=0";
        document.cookie = gone;
        document.cookie = gone + ";path=/";
      });
    } catch (refused) {}
    forgotten = Promise.all([
      all(function () { return caches.keys(); }, function (it) { return caches.delete(it); }),
      all(function () { return indexedDB.databases(); }, function (it) {
        return new Promise(function (done) {
          var asked = indexedDB.deleteDatabase(it.name);
          asked.onsuccess = asked.onerror = asked.onblocked = done;
        });
      }),
      all(function () { return navigator.serviceWorker.getRegistrations(); }, function (it) { return it.unregister(); })
    ]);
    window.name = "";
    history.replaceState(null, "");
  },

  // Tells what is stored, whether there is a network and what was asked for since the page was loaded, one a line; again
  // whenever the network comes or goes.
  look: function (tell) {
    function bytes(read) {
      try { return new TextEncoder().encode(read()).length; } catch (refused) { return 0; }
    }
    function kept(store) {
      return bytes(function () {
        var all = "";
        for (var i = 0; i < window[store].length; i++) {
          var key = window[store].key(i);
          all += key + window[store].getItem(key);
        }
        return all;
      });
    }
    function count(ask) {
      try {
        return ask().then(function (list) { return list.length; }, function () { return 0; });
      } catch (refused) { return 0; }
    }
    function look() {
      forgotten.then(function () { return Promise.all([
        kept("sessionStorage"), kept("localStorage"), bytes(function () { return document.cookie; }),
        count(function () { return caches.keys(); }),
        count(function () { return indexedDB.databases(); }),
        count(function () { return navigator.serviceWorker.getRegistrations(); }),
        navigator.onLine ? 1 : 0
      ]); }).then(function (found) {
        var asked = performance.getEntriesByType("resource").filter(function (it) {
          return it.startTime > begun && it.name.slice(0, 5) != "data:";
        });
        tell(found.concat(asked.map(function (it) { return it.name; })).join("\n"));
      });
    }
    window.ononline = window.onoffline = look;
    look();
  },

  // Copies what stands in a box; tells whether it could. If not, the text is selected.
  copy: function (id, done) {
    var box = document.getElementById(id);
    function select() {
      var copied = false;
      box.focus();
      box.setSelectionRange(0, box.value.length);
      try { copied = document.execCommand("copy"); } catch (refused) {}
      done(copied);
    }
    try {
      navigator.clipboard.writeText(box.value).then(function () { done(true); }, select);
    } catch (refused) { select(); }
  },

  // Tells name and SHA-256 of the file chosen in a control, one a line; nothing where the page is not trusted with it, or
  // the file is too large to be held in memory. What is in the file stays where it is.
  hash: function (id, tell) {
    var file = document.getElementById(id).files[0], reader = new FileReader();
    function refused() { tell(); }
    function hashed(sum) {
      tell(file.name + "\n" + Array.prototype.map.call(new Uint8Array(sum), function (byte) {
        return (byte + 256).toString(16).slice(1);
      }).join(""));
    }
    if (!file) return;
    if (file.size > 3e8 || !self.crypto || !crypto.subtle) return refused();
    reader.onload = function () { crypto.subtle.digest("SHA-256", reader.result).then(hashed, refused); };
    reader.onerror = refused;
    reader.readAsArrayBuffer(file);
  },

  // How wide a text is in a face such as "bold 28px sans-serif".
  measure: function (face, text) {
    var pen = this.pen = this.pen || document.createElement("canvas").getContext("2d");
    pen.font = face;
    return pen.measureText(text).width;
  },

  // A picture, black on white, as an address that holds it. A mark a line: x, y, width, height of a bar; or x, y, face,
  // text.
  draw: function (width, height, marks) {
    var canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    var pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = "#000";
    marks.split("\n").forEach(function (mark) {
      var at = mark.split("\t");
      if (at[2] > 0) return pen.fillRect(at[0], at[1], at[2], at[3]);
      pen.font = at[2];
      pen.fillText(at.slice(3).join(" "), at[0], at[1]);
    });
    return canvas.toDataURL();
  }
  };
})(Infinity, Promise.resolve());
