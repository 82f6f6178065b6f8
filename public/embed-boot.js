// Starts the embed when it is seen: until then nothing of it is fetched but this.

const named = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
const urlOf = (name) => new URL(named(name), document.baseURI).href;

function stop(error) {
  console.error(error);
  document.getElementById("embed").hidden = true;
  document.getElementById("embed-failed").hidden = false;
}

async function start() {
  const program = await import(urlOf("idaman-embed"));
  await program.default({ module_or_path: urlOf("idaman-embed-wasm") });
}

/** Calls `done` once when any of the frame is in sight. */
function whenSeen(done) {
  if (!("IntersectionObserver" in window)) return done();
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    done();
  });
  observer.observe(document.getElementById("embed"));
}

// A panic ends in a trap: after it no part of the program can be trusted.
addEventListener("error", (event) => event.error instanceof WebAssembly.RuntimeError && stop(event.error));
addEventListener("unhandledrejection", (event) => event.reason instanceof WebAssembly.RuntimeError && stop(event.reason));

whenSeen(() => start().catch(stop));
