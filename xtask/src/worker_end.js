
{
  // What the page sends while the program is still being compiled is kept for it.
  const early = [];
  const keep = (event) => early.push(event);
  addEventListener("message", keep);
  // A panic in an async task is a rejection, of which the page would hear nothing.
  addEventListener("unhandledrejection", (event) => {
    setTimeout(() => {
      throw event.reason;
    });
  });
  __wbg_init({ module_or_path: new URL("{{wasm}}", import.meta.url) }).then(
    () => {
      removeEventListener("message", keep);
      for (const event of early) {
        dispatchEvent(new MessageEvent("message", { data: event.data, ports: [...event.ports] }));
      }
    },
    (error) => {
      setTimeout(() => {
        throw error;
      });
    },
  );
}
