// Keeps the guide on the person's own device, or takes it away again. The app calls these by name; the promises stay
// here, where they cost less than in the module. Pages opened from a disk have no service workers, and the single file
// does not carry this.
(function (workers, root) {
  if (!workers || !/^http/.test(location.protocol)) return;
  var depth = (root.getAttribute("data-address") || "").split("/").length - 1;
  var base = new Array(depth + 1).join("../") || "./";

  // The one string this site ever turns into a script. Where the browser asks who vouches for it, this policy does.
  var url = base + "sw.js";
  if (window.trustedTypes) {
    url = trustedTypes.createPolicy("first-hour", {
      createScriptURL: function () { return base + "sw.js"; }
    }).createScriptURL("");
  }

  // A new edition is announced; it never takes over by itself.
  function watch(registration) {
    function tell() {
      if (registration.waiting && workers.controller) dispatchEvent(new Event("renewable"));
    }
    function follow() {
      if (registration.installing) registration.installing.addEventListener("statechange", tell);
    }
    // One may be on its way, or there, before anybody listens.
    tell();
    follow();
    registration.addEventListener("updatefound", follow);
  }

  function ours() {
    return workers.getRegistration(base).then(function (registration) {
      return registration || Promise.reject(new Error("nothing is kept"));
    });
  }

  function quietly(error) { console.info("Offline copy:", error); }

  function sweep() {
    if (!window.caches) return;
    caches.keys().then(function (names) {
      names.forEach(function (name) { if (/^first-hour-/.test(name)) caches.delete(name); });
    }).catch(quietly);
  }

  FIRST_HOUR.offline = {
    keep: function () {
      workers.register(url, { scope: base }).then(watch).catch(quietly);
    },
    forget: function () {
      sweep();
      ours().then(function (registration) {
        // One that is still taking files in stores them at its very end.
        var coming = registration.installing;
        if (coming) coming.addEventListener("statechange", sweep);
        return registration.unregister();
      }).then(sweep).catch(quietly);
    },
    renew: function () {
      workers.addEventListener("controllerchange", function () { location.reload(); });
      ours().then(function (registration) { registration.waiting.postMessage("renew"); }).catch(quietly);
    }
  };
})(navigator.serviceWorker, document.documentElement);
