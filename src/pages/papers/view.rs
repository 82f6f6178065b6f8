//! A paper as a sheet of A4: on the screen on a quiet ground, on the printer as it is.

use leptos::prelude::*;

use crate::{
    i18n::{DASH, Lang},
    office::doc::{
        Block, Cell, Chart, Clause, Doc, Letterhead, Page, Signature, Table, WHOLE_ROWS,
    },
};

/// The sheet. Where one is open, it alone is printed (`style/75-papers.css`).
#[component]
pub fn PaperSheet(
    /// What stands on it.
    #[prop(into)]
    doc: Signal<Doc>,
) -> impl IntoView {
    move || doc.with(sheet)
}

fn sheet(doc: &Doc) -> AnyView {
    let lang = Lang::from(doc.lang);
    let class = match doc.page {
        // A letter has no title.
        Page::Portrait if doc.title.is_empty() => "paper paper--portrait paper--letter",
        Page::Portrait => "paper paper--portrait",
        Page::Landscape => "paper paper--landscape",
    };
    let title = (!doc.title.is_empty()).then(|| {
        let subtitle = (!doc.subtitle.is_empty())
            .then(|| view! { <p class="paper__subtitle">{doc.subtitle.clone()}</p> });
        view! {
            <header class="paper__title">
                <h2>{doc.title.clone()}</h2>
                {subtitle}
            </header>
        }
    });
    let named = if doc.title.is_empty() { doc.file.clone() } else { doc.title.clone() };
    let head = doc.letterhead.as_ref();
    // A letter has no title: its headings are then the first of the page's.
    let untitled = doc.title.is_empty();
    let blocks = doc.blocks.iter().map(|block| match block {
        Block::Heading(1, words) if untitled => view! { <h2>{words.clone()}</h2> }.into_any(),
        block => part(block, head, lang),
    });
    let blocks = blocks.collect_view();
    view! {
        <div class=class>
            <article class="paper__sheet" lang=lang.code() aria-label=named>
                {head.map(paper_head)}
                {title}
                {blocks}
            </article>
        </div>
    }
    .into_any()
}

/// The letterhead, as it stands on a paper.
pub fn paper_head(head: &Letterhead) -> AnyView {
    let logo = head.picture().map(|kind| {
        let src = format!("data:{};base64,{}", kind.mime(), base64(&head.logo));
        view! { <img class="paper__logo" src=src alt="" /> }
    });
    let lines = head.lines.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view();
    view! {
        <div class="paper__head">
            {logo}
            <div class="paper__head-lines">
                {lines}
                <p class="paper__address">{head.address.clone()}</p>
            </div>
        </div>
    }
    .into_any()
}

fn part(block: &Block, head: Option<&Letterhead>, lang: Lang) -> AnyView {
    match block {
        Block::Heading(1, words) => view! { <h3>{words.clone()}</h3> }.into_any(),
        Block::Heading(_, words) => view! { <h4>{words.clone()}</h4> }.into_any(),
        Block::Text(words) => view! { <p>{words.clone()}</p> }.into_any(),
        Block::Side(words) => view! { <p class="paper__side">{words.clone()}</p> }.into_any(),
        Block::Centre(words) => view! { <p class="paper__centre">{words.clone()}</p> }.into_any(),
        Block::Corner(words) => view! { <p class="paper__corner">{words.clone()}</p> }.into_any(),
        Block::Clauses(all) => {
            view! { <dl class="paper__clauses">{all.iter().map(clause).collect_view()}</dl> }
                .into_any()
        }
        Block::Charts(all) => {
            view! { <div class="paper__charts">{all.iter().map(chart).collect_view()}</div> }
                .into_any()
        }
        Block::Note(words) => view! { <p class="paper__note">{words.clone()}</p> }.into_any(),
        Block::Facts(facts) => {
            let one = |(what, value): &(String, String)| {
                view! {
                    <div>
                        <dt>{what.clone()}</dt>
                        <dd>{value.clone()}</dd>
                    </div>
                }
            };
            view! { <dl class="paper__facts">{facts.iter().map(one).collect_view()}</dl> }
                .into_any()
        }
        Block::List { numbered, points } => {
            let points =
                points.iter().map(|point| view! { <li>{point.clone()}</li> }).collect_view();
            if *numbered {
                view! { <ol>{points}</ol> }.into_any()
            } else {
                view! { <ul>{points}</ul> }.into_any()
            }
        }
        Block::Table(one) => table(one, lang),
        Block::Lines(count) => {
            let lines = (0..*count).map(|_| view! { <p></p> }).collect_view();
            view! { <div class="paper__lines" aria-hidden="true">{lines}</div> }.into_any()
        }
        Block::Signatures(all) => view! {
            <div class="paper__signs">{all.iter().map(signature).collect_view()}</div>
        }
        .into_any(),
        Block::NewPage => view! { <hr class="paper__break" /> }.into_any(),
        Block::Head => head.map(paper_head).into_any(),
    }
}

fn clause(one: &Clause) -> AnyView {
    let text = (!one.text.is_empty()).then(|| view! { <p>{one.text.clone()}</p> });
    let points = (!one.points.is_empty()).then(|| {
        let class = if one.letters { "paper__letters" } else { "" };
        let points = one.points.iter().map(|point| view! { <li>{point.clone()}</li> });
        view! { <ol class=class>{points.collect_view()}</ol> }
    });
    view! {
        <div>
            <dt>{one.name.clone()}</dt>
            <dd>{text} {points}</dd>
        </div>
    }
    .into_any()
}

/// A chart: the drawing says itself in words to those who do not see it.
fn chart(one: &Chart) -> AnyView {
    view! {
        <figure class="paper__chart">
            <figcaption>{one.caption.clone()}</figcaption>
            <div inner_html=one.svg.clone()></div>
        </figure>
    }
    .into_any()
}

fn table(table: &Table, lang: Lang) -> AnyView {
    let all: u32 = table.columns.iter().map(|column| u32::from(column.width.max(1))).sum();
    let share = |width: u8| f64::from(width.max(1)) * 100.0 / f64::from(all.max(1));
    let columns = table.columns.iter();
    let widths = columns.clone().map(|column| {
        let width = format!("{:.2}%", share(column.width));
        leptos::html::col().attr("width", width)
    });
    let titles = columns.map(|column| view! { <th scope="col">{column.title.clone()}</th> });
    let row = |cells: &Vec<Cell>| {
        view! { <tr>{cells.iter().map(|one| cell(one, lang)).collect_view()}</tr> }
    };
    let foot = (!table.foot.is_empty()).then(|| view! { <tfoot>{row(&table.foot)}</tfoot> });
    let caption =
        (!table.caption.is_empty()).then(|| view! { <caption>{table.caption.clone()}</caption> });
    // Wider than a phone: it scrolls in a region that the keyboard reaches.
    let class = match table.columns.len() {
        13.. => "paper__table paper__table--dense",
        8.. => "paper__table paper__table--wide paper__table--tight",
        _ if all > 8 => "paper__table paper__table--wide",
        _ => "paper__table",
    };
    let label = if table.caption.is_empty() {
        let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
        titles.join(", ")
    } else {
        table.caption.clone()
    };
    let whole = table.rows.len() <= WHOLE_ROWS;
    // A group, not a landmark: papers have many of them.
    view! {
        <div class="paper__scroll" class:paper__scroll--whole=whole role="group" tabindex="0" aria-label=label>
            <table class=class>
                {caption}
                <colgroup>{widths.collect_view()}</colgroup>
                <thead>
                    <tr>{titles.collect_view()}</tr>
                </thead>
                <tbody>{table.rows.iter().map(row).collect_view()}</tbody>
                {foot}
            </table>
        </div>
    }
    .into_any()
}

fn cell(cell: &Cell, lang: Lang) -> AnyView {
    match cell {
        Cell::Text(words) => view! { <td>{words.clone()}</td> }.into_any(),
        Cell::Number { value, decimals } => {
            let number = lang.number(*value, usize::from(*decimals));
            view! { <td class="paper__number">{number}</td> }.into_any()
        }
        Cell::Of(n, of) => {
            view! { <td class="paper__number">{lang.ratio(*n, *of)}</td> }.into_any()
        }
        Cell::None => view! { <td class="paper__none">{DASH}</td> }.into_any(),
        Cell::Blank => view! { <td class="paper__blank"></td> }.into_any(),
    }
}

fn signature(one: &Signature) -> AnyView {
    let name = if one.name.is_empty() {
        view! { <p class="paper__dots" aria-hidden="true"></p> }.into_any()
    } else {
        view! { <p class="paper__signer">{one.name.clone()}</p> }.into_any()
    };
    view! {
        <div class="paper__sign">
            <p>{one.over.clone()}</p>
            <p>{one.role.clone()}</p>
            <div class="paper__room"></div>
            {name}
            <p>{one.under.clone()}</p>
        </div>
    }
    .into_any()
}

/// Bytes as base64, for a picture within the page.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let byte = |at: usize| u32::from(part.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            if at <= part.len() {
                let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
                text.push(char::from(letter));
            } else {
                text.push('=');
            }
        }
    }
    text
}
