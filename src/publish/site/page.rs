//! A page that needs no script: what is told, as pictures and tables, with source and date.
//!
//! No script, no style but a file of our own, nothing from another host, so that it stands under any
//! content security policy that allows its own host.

use super::{
    BUNDLE, STYLE, Site, csv,
    map::PublicMap,
    page_name,
    pictures::{self, Drawing},
};
use crate::{
    charts::svg::{Value, Writer},
    embed::data::{Letter, Told},
    i18n::{
        DASH, Lang, Text, Words as _,
        words::{common, home, indicator_page, publish as w, verdicts},
    },
    indicators::IndicatorId,
    wilayah::Level,
};

/// The page in a language.
pub(super) fn page(site: &Site<'_>, map: Option<&PublicMap<'_>>, lang: Lang) -> String {
    let mut page = Page { w: Writer::default(), site, map, lang };
    page.head();
    page.w.open("main", &[]);
    page.contents();
    page.skdn();
    for id in site.data().indicators() {
        page.indicator(id);
    }
    page.downloads();
    page.w.close("main");
    page.foot();
    format!("<!doctype html>\n{}\n", page.w.finish())
}

struct Page<'p> {
    w: Writer,
    site: &'p Site<'p>,
    map: Option<&'p PublicMap<'p>>,
    lang: Lang,
}

impl Page<'_> {
    fn say(&self, text: Text) -> &'static str {
        text.of(self.lang)
    }

    fn words(&mut self, tag: &str, class: &str, words: &str) {
        self.w.words(tag, &[("class", class.into())], words);
    }

    fn link(&mut self, href: &str, words: &str) {
        self.w.words("a", &[("href", href.into())], words);
    }

    fn title(&self) -> String {
        w::PAGE_TITLE.fill(self.lang, &[("place", &self.site.regency())])
    }

    fn head(&mut self) {
        let (lang, title) = (self.lang, self.title());
        self.w.open("html", &[("lang", lang.code().into())]);
        self.w.open("head", &[]);
        self.w.leaf("meta", &[("charset", "utf-8".into())]);
        let view: [(&str, Value<'_>); 2] = [
            ("name", "viewport".into()),
            ("content", "width=device-width, initial-scale=1".into()),
        ];
        self.w.leaf("meta", &view);
        self.w.words("title", &[], &title);
        self.w.leaf("link", &[("rel", "stylesheet".into()), ("href", STYLE.into())]);
        self.w.close("head");
        self.w.open("body", &[]);
        self.w.open("header", &[]);
        self.w.words("h1", &[], &title);
        let months = &self.site.bundle.months;
        if let (Some(first), Some(last)) = (months.first(), months.last()) {
            let text = if first == last { w::PAGE_MONTH } else { w::PAGE_MONTHS };
            let (from, to) = (lang.month(*first), lang.month(*last));
            let said = text.fill(lang, &[("from", &from), ("to", &to)]);
            let made = w::PAGE_MADE.fill(lang, &[("date", &lang.date_long(self.site.bundle.made))]);
            self.words("p", "quiet", &format!("{said}. {made}."));
        }
        if self.site.bundle.demo {
            self.words("p", "demo", w::PAGE_DEMO.of(lang));
        }
        let other = if lang == Lang::Id { Lang::En } else { Lang::Id };
        self.w.open("p", &[]);
        let attributes: [(&str, Value<'_>); 3] = [
            ("href", page_name(other).into()),
            ("lang", other.code().into()),
            ("hreflang", other.code().into()),
        ];
        self.w.words("a", &attributes, w::PAGE_OTHER.of(lang));
        self.w.close("p");
        self.w.close("header");
    }

    fn contents(&mut self) {
        self.w.open("nav", &[("aria-label", self.say(w::PAGE_CONTENTS).into())]);
        self.w.open("ul", &[]);
        let ids = self.site.data().indicators().map(|id| (id.code(), id.say(self.lang)));
        for (code, name) in ids.collect::<Vec<_>>() {
            self.w.open("li", &[]);
            self.link(&format!("#{code}"), name);
            self.w.close("li");
        }
        self.w.close("ul");
        self.w.close("nav");
    }

    /// Drawings that were written by the charts' renderer, which escapes what it writes.
    fn drawings(&mut self, all: Option<[Drawing; 2]>) {
        for (class, svg) in all.into_iter().flatten() {
            self.w.open("div", &[("class", class.into())]);
            self.w.raw(&svg);
            self.w.close("div");
        }
    }

    fn skdn(&mut self) {
        let (lang, site) = (self.lang, self.site);
        let months = pictures::letters(site);
        if months.is_empty() {
            return;
        }
        self.w.open("section", &[("id", "balok".into())]);
        self.w.words("h2", &[], self.say(home::BALOK));
        self.drawings(pictures::skdn_in_page(site, lang));
        let heads = [self.say(common::MONTH), "S", "K", "D", "N"];
        let caption = format!("{} {}", self.say(home::BALOK), site.regency());
        self.table(&caption, &heads, |page| {
            for (at, month) in site.bundle.months.iter().enumerate().rev() {
                let letters = site.data().letters(at, 0).map(|letter| match letter {
                    Letter::Count(n) => lang.count(n),
                    Letter::Hidden => w::HIDDEN.of(lang).to_owned(),
                    Letter::Nothing => DASH.to_owned(),
                });
                page.row("", &lang.month(*month), &letters);
            }
        });
        self.w.close("section");
    }

    fn indicator(&mut self, id: IndicatorId) {
        let (lang, site) = (self.lang, self.site);
        let name = id.say(lang);
        self.w.open("section", &[("id", id.code().into())]);
        self.w.words("h2", &[], name);
        self.words("p", "quiet", id.meaning().of(lang));
        let latest = pictures::latest(site, id, lang);
        self.words("p", "figure", &latest);
        let targets = site.bundle.targets.iter().filter(|target| target.indicator == id);
        let said: Vec<String> = targets
            .map(|target| {
                let value = verdicts::share(lang, target.value);
                w::TARGET_IS.fill(lang, &[("year", &target.year), ("value", &value)])
            })
            .collect();
        if !said.is_empty() {
            self.words("p", "quiet", &w::TARGETS_ARE.fill(lang, &[("all", &said.join(", "))]));
        }
        self.drawings(pictures::trend_in_page(site, id, lang));
        let heads = [w::COL_COUNT, w::COL_OF, w::COL_SHARE].map(|head| self.say(head));
        let [count, of, share] = heads;
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("indicator", &name), ("place", &site.regency())];
        let caption = w::PAGE_BY_MONTH.fill(lang, &values);
        self.table(&caption, &[self.say(common::MONTH), count, of, share], |page| {
            for (at, month) in site.bundle.months.iter().enumerate().rev() {
                let told = page.told(id, at, 0);
                page.row("", &lang.month(*month), &told);
            }
        });
        self.places(id, [count, of, share]);
        self.w.close("section");
    }

    /// The last month with figures: a map, and every place.
    fn places(&mut self, id: IndicatorId, [count, of, share]: [&str; 3]) {
        let (lang, site, at) = (self.lang, self.site, self.site.last(id));
        let Some(month) = site.bundle.months.get(at).filter(|_| site.bundle.places.len() > 1)
        else {
            return;
        };
        let (name, month) = (id.say(lang), lang.month(*month));
        let values: [(&str, &dyn std::fmt::Display); 2] = [("indicator", &name), ("month", &month)];
        if let Some(summary) = self.map.and_then(|map| map.summary(site, id, lang)) {
            let alt = format!("{}. {summary}", w::PAGE_MAP.fill(lang, &values));
            let src = PublicMap::name(id, lang);
            // On a phone its words are small: it opens by itself, to be made larger.
            self.w.open("a", &[("href", (&src).into())]);
            self.w.leaf(
                "img",
                &[
                    ("src", (&src).into()),
                    ("alt", (&alt).into()),
                    ("width", 1600.0.into()),
                    ("height", 1000.0.into()),
                    ("loading", "lazy".into()),
                ],
            );
            self.w.close("a");
        }
        let caption = w::PAGE_BY_PLACE.fill(lang, &values);
        self.table(&caption, &[self.say(w::COL_PLACE), count, of, share], |page| {
            for (n, place) in site.bundle.places.iter().enumerate() {
                let class = match place.code.level() {
                    Level::Kecamatan => "in",
                    Level::Desa => "in2",
                    Level::Regency | Level::Province => "",
                };
                let told = page.told(id, at, n);
                page.row(class, place.name(), &told);
            }
        });
    }

    /// Count, of how many, and share; or one word over all three that they are hidden.
    fn told(&self, id: IndicatorId, month: usize, place: usize) -> Vec<String> {
        let lang = self.lang;
        match self.site.data().told(id, month, place) {
            Told::Figure(figure) => vec![
                lang.count(figure.numerator),
                lang.count(figure.denominator),
                indicator_page::rate(figure, lang),
            ],
            Told::Hidden => vec![w::HIDDEN.of(lang).to_owned()],
            Told::Nothing => [DASH; 3].map(str::to_owned).to_vec(),
        }
    }

    fn table(&mut self, caption: &str, heads: &[&str], rows: impl Fn(&mut Self)) {
        self.w.open("details", &[]);
        self.w.words("summary", &[], caption);
        // A wide table is moved with the keyboard, too.
        let scroll: [(&str, Value<'_>); 4] = [
            ("class", "scroll".into()),
            ("tabindex", "0".into()),
            ("role", "region".into()),
            ("aria-label", caption.into()),
        ];
        self.w.open("div", &scroll);
        self.w.open("table", &[]);
        self.w.open("thead", &[]);
        self.w.open("tr", &[]);
        for head in heads {
            self.w.words("th", &[("scope", "col".into())], head);
        }
        self.w.close("tr");
        self.w.close("thead");
        self.w.open("tbody", &[]);
        rows(self);
        self.w.close("tbody");
        self.w.close("table");
        self.w.close("div");
        self.w.close("details");
    }

    fn row(&mut self, class: &str, head: &str, cells: &[String]) {
        self.w.open("tr", &[]);
        self.w.words("th", &[("scope", "row".into()), ("class", class.into())], head);
        // A cell alone stands for all three numbers of its row.
        let over: &[(&str, Value<'_>)] =
            if cells.len() == 1 { &[("colspan", Value::Word("3"))] } else { &[] };
        for cell in cells {
            self.w.words("td", over, cell);
        }
        self.w.close("tr");
    }

    fn downloads(&mut self) {
        let (lang, site) = (self.lang, self.site);
        self.w.open("section", &[("id", "unduh".into())]);
        self.w.words("h2", &[], self.say(w::PAGE_FILES));
        self.w.open("ul", &[("class", "files".into())]);
        let mut links = vec![(BUNDLE.to_owned(), self.say(w::PAGE_JSON).to_owned())];
        for family in &site.bundle.families {
            let names: Vec<&str> = family.indicators.iter().map(|id| id.say(lang)).collect();
            let words = w::PAGE_CSV.fill(lang, &[("indicator", &names.join(", "))]);
            links.extend(csv::name(family).map(|name| (name, words)));
        }
        for (href, words) in links {
            self.w.open("li", &[]);
            self.link(&href, &words);
            self.w.close("li");
        }
        self.w.close("ul");
        self.w.close("section");
    }

    fn foot(&mut self) {
        let (lang, rule) = (self.lang, self.site.bundle.rule);
        self.w.open("footer", &[]);
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("n", &rule.fewest.saturating_sub(1)), ("of", &rule.least_of)];
        self.w.open("p", &[]);
        self.w.words("strong", &[], &format!("{}.", self.say(w::PAGE_HIDDEN)));
        self.w.words("span", &[], &format!(" {}", w::PAGE_RULE.fill(lang, &values)));
        self.w.close("p");
        self.words("p", "quiet", self.say(w::PAGE_SOURCE));
        self.w.close("footer");
        self.w.close("body");
        self.w.close("html");
    }
}
