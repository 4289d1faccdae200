  var root = document.documentElement;
  var place = document.getElementById("app");
  var served = [].slice.call(place.childNodes);

  function stands() { return root.getAttribute("data-tier") === "html"; }

  // The page as it was served, where the app has left less than a page, or links that lead nowhere without it.
  function restore() {
    if (!place.querySelector("h1") || !place.querySelector(".footer, .cover") || root.hasAttribute("data-single")) {
      place.textContent = "";
      served.forEach(function (node) { place.appendChild(node); });
    }
    root.setAttribute("data-tier", "html");
    root.removeAttribute("data-away");
  }

  // A module that broke off in the middle is not asked again. Without it, links lead to the pages themselves; and what was
  // to be erased is erased.
  function give_up(event) {
    var error = event.error || event.reason;
    if (!(error instanceof WebAssembly.RuntimeError) || stands()) return;
    addEventListener("click", function (tap) {
      tap.stopImmediatePropagation();
      var erase = tap.target.closest && tap.target.closest(".button--erase");
      if (!erase) return;
      FIRST_HOUR.hands.forget();
      place.textContent = "";
      restore();
    }, true);
    restore();
    leave(error);
  }
  addEventListener("error", give_up);
  addEventListener("unhandledrejection", give_up);

  // WebAssembly.instantiate, not in one go: older Chromium refuses to compile more than 4 kB on the main
  // thread, and waiting would freeze the page on a slow phone.
  // What the first hour takes stands before this script; the app asks for the rest when the page is loaded.
  WebAssembly.instantiate(bytes, app.imports()).then(function (both) {
    function start(instance) { app.start(instance, both.module); }
    try {
      start(both.instance);
    } catch (error) {
      // Once in a few hundred starts WebKit reads beyond the memory it has just made larger. As long as the page stands as it
      // was served, an instance of its own starts as if nothing had been.
      if (!stands()) throw error;
      console.info("The app starts once more:", error);
      return WebAssembly.instantiate(both.module, app.imports()).then(start);
    }
  }).catch(function (error) {
    if (!stands()) restore();
    leave(error);
  }).then(function () {
    // Nothing ever has to be compiled again: a further policy says so, in every engine.
    var policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = closed;
    document.head.appendChild(policy);
  });
