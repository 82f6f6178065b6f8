// <idaman-embed>: figures that a regency published, on any website.
//
//   <script src="https://…/idaman-embed.js" async></script>
//   <idaman-embed src="publikasi/idaman-publikasi.json" view="tren" indicator="stunting"
//                 title="Stunting"><a href="https://…/publikasi/">…</a></idaman-embed>
//
// What stands inside is shown until this script runs, and where it cannot. `src` is relative to
// embed.html, which lies beside this script and must be on the same host as the data. It makes a
// sandboxed frame, loaded when it comes near the screen, that is as high as what it shows. Colours:
// --idaman-ground, --idaman-ink and --idaman-accent of the element, where they can be read.
// It sets no cookie, keeps nothing, and hears nothing but the height from its own frame.
(() => {
  const FOLDER = new URL("./", document.currentScript?.src ?? document.baseURI);
  const PARAMETERS = ["src", "view", "indicator", "place", "month", "lang", "theme"];
  const COLOURS = ["ground", "ink", "accent"];
  const FIRST_HEIGHT = 420;
  const MOST = 20_000;

  /** A colour of CSS as six digits; nothing for what is none, or is seen through. */
  function digits(colour, element) {
    if (!colour) return undefined;
    const probe = document.createElement("span");
    probe.style.color = colour;
    if (!probe.style.color) return undefined;
    element.shadowRoot.append(probe);
    const parts = getComputedStyle(probe).color.match(/^rgb\((\d+), (\d+), (\d+)\)$/);
    probe.remove();
    return parts?.slice(1).map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  }

  class IdamanEmbed extends HTMLElement {
    static observedAttributes = [...PARAMETERS, "title"];
    #frame;
    #heard = (event) => this.#hear(event);

    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(":host { display: block } :host([hidden]) { display: none } iframe { display: block; inline-size: 100%; border: 0 }");
        this.shadowRoot.adoptedStyleSheets = [sheet];
      }
      addEventListener("message", this.#heard);
      this.#show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#heard);
    }

    attributeChangedCallback(name, before, now) {
      if (this.#frame && before !== now) this.#show();
    }

    #address() {
      const address = new URL("embed.html", FOLDER);
      for (const name of PARAMETERS) {
        if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      }
      const style = getComputedStyle(this);
      for (const name of COLOURS) {
        const colour = digits(style.getPropertyValue(`--idaman-${name}`).trim(), this);
        if (colour) address.searchParams.set(name, colour);
      }
      return address.href;
    }

    #show() {
      const address = this.#address();
      const title = this.getAttribute("title") || "Angka Posyandu (Idaman)";
      if (this.#frame?.src === address) return void (this.#frame.title = title);
      const frame = document.createElement("iframe");
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-downloads");
      frame.title = title;
      frame.style.height = this.#frame?.style.height || `${FIRST_HEIGHT}px`;
      frame.src = address;
      this.#frame?.remove();
      this.#frame = frame;
      this.shadowRoot.append(frame);
    }

    #hear({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== FOLDER.origin) return;
      if (data?.type !== "idaman-embed-height" || !Number.isFinite(data.height)) return;
      this.#frame.style.height = `${Math.min(Math.max(data.height, 0), MOST)}px`;
    }
  }

  if (!customElements.get("idaman-embed")) customElements.define("idaman-embed", IdamanEmbed);
})();
