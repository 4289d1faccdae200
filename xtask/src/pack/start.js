  // WebAssembly.instantiate, not in one go: older Chromium refuses to compile more than 4 kB on the main
  // thread, and waiting would freeze the page on a slow phone.
  // What the first hour takes stands before this script; the app asks for the rest when the page is loaded.
  WebAssembly.instantiate(bytes, app.imports()).then(function (both) {
    // Nothing ever has to be compiled again: a further policy says so, in every engine.
    var policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = closed;
    document.head.appendChild(policy);
    app.start(both.instance, both.module);
  }).catch(leave);
