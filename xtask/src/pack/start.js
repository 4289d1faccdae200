  var root = document.documentElement;
  var place = document.getElementById("app");
  var served = [].slice.call(place.childNodes);

  // A module that broke off in the middle is not asked again. Without it, links lead to the pages themselves.
  function give_up(event) {
    var error = event.error || event.reason;
    if (!(error instanceof WebAssembly.RuntimeError) || root.getAttribute("data-tier") === "html") return;
    addEventListener("click", function (tap) { tap.stopImmediatePropagation(); }, true);
    if (!place.querySelector("h1")) {
      place.textContent = "";
      served.forEach(function (node) { place.appendChild(node); });
    }
    root.setAttribute("data-tier", "html");
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
      // Once in a few hundred starts WebKit reads beyond the memory it has just made larger. The page still stands as it was
      // served, so an instance of its own starts as if nothing had been.
      console.info("The app starts once more:", error);
      return WebAssembly.instantiate(both.module, app.imports()).then(start);
    }
  }).catch(leave).then(function () {
    // Nothing ever has to be compiled again: a further policy says so, in every engine.
    var policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = closed;
    document.head.appendChild(policy);
  });
