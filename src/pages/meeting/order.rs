//! The run of slides: moved, left out, about another indicator, with slides of own words.

use leptos::prelude::*;

use super::{Meeting, slides::title};
use crate::{
    app::{ErrorNotice, lang, t},
    components::{Button, ButtonKind, IconButton, IconName, Select, TextArea, Tick},
    documents::IdSource as _,
    i18n::{Words as _, words::meeting as w},
    indicators::IndicatorId,
    platform::random::RandomIds,
    rakor::deck,
    records::coordination::{Rakor, Slide, SlideKind},
};

#[component]
pub(super) fn Order(meeting: Meeting) -> impl IntoView {
    let all = Memo::new(move |_| meeting.draft.doc.with(deck::run));
    let rows = move || {
        let shown = all.get().into_iter().filter(|slide| deck::SHOWN.contains(&slide.kind));
        shown.map(|slide| view! { <Row meeting slide /> }).collect_view()
    };
    let text = RwSignal::new(String::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let said = text.get_untracked().trim().to_owned();
        if said.is_empty() {
            return;
        }
        text.set(String::new());
        let new = deck::words(RandomIds.next_id(), 0, said);
        let after = meeting.current().map(|slide| slide.id);
        change(meeting, move |slides| {
            let at = slides.iter().position(|slide| Some(slide.id) == after);
            slides.insert(at.map_or(slides.len(), |at| at + 1), new);
        });
    };
    let changed = move || meeting.draft.doc.with(|rakor| rakor.deck.is_some());
    view! {
        <aside class="stage__beside" aria-label=t(w::ORDER)>
            <h2>{t(w::ORDER)}</h2>
            <ol class="deck">{rows}</ol>
            <form class="stack" on:submit=add>
                <TextArea label=t(w::TEXT_OF) value=text />
                <Button label=t(w::ADD_TEXT) icon=IconName::Plus submit=true on_click=|_| () />
            </form>
            <Show when=changed>
                <Button
                    label=t(w::USUAL)
                    kind=ButtonKind::Quiet
                    icon=IconName::Undo
                    on_click=move |_| meeting.draft.edit_and_save(|rakor: &mut Rakor| {
                        rakor.deck = None;
                    })
                />
            </Show>
            {move || meeting.draft.error().map(|error| view! { <ErrorNotice error /> })}
        </aside>
    }
}

fn change(meeting: Meeting, change: impl FnOnce(&mut Vec<Slide>)) {
    meeting.draft.edit_and_save(move |rakor| deck::rearrange(rakor, change));
}

#[component]
fn Row(meeting: Meeting, slide: Slide) -> impl IntoView {
    let (id, kind) = (slide.id, slide.kind);
    let (shown, own) = (!slide.hidden, kind == SlideKind::Text);
    let chosen = slide.indicator;
    let name = StoredValue::new(slide);
    let named = move || name.with_value(|slide| title(slide, lang()));
    let said = move |text: crate::i18n::Text| move || text.fill(lang(), &[("title", &named())]);
    let go = move |_| {
        let at = meeting.slides.with_untracked(|all| all.iter().position(|s| s.id == id));
        if let Some(at) = at {
            meeting.go(at);
        }
    };
    let hide = move |on: bool| {
        change(meeting, move |slides| {
            slides.iter_mut().filter(|slide| slide.id == id).for_each(|slide| slide.hidden = !on);
        });
    };
    let options = Signal::derive(|| {
        let one = |id: &IndicatorId| (id.code().to_owned(), id.say(lang()).to_owned());
        IndicatorId::ALL.iter().map(one).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        change(meeting, move |slides| {
            let new = IndicatorId::from_code(&code);
            let it = slides.iter_mut().filter(|slide| slide.id == id);
            it.for_each(|slide| slide.indicator = new);
        });
    };
    view! {
        <li class="deck__row">
            <button type="button" class="deck__name" on:click=go>{named}</button>
            <div class="deck__tools">
                <Tick
                    label=t(w::SHOW_SLIDE)
                    value=Signal::stored(shown)
                    on_change=hide
                />
                <IconButton
                    label=said(w::UP)
                    icon=IconName::Up
                    on_click=move |_| change(meeting, move |all| deck::step(all, id, false))
                />
                <IconButton
                    label=said(w::DOWN)
                    icon=IconName::Down
                    on_click=move |_| change(meeting, move |all| deck::step(all, id, true))
                />
                {own.then(|| view! {
                    <IconButton
                        label=said(w::REMOVE)
                        icon=IconName::Trash
                        on_click=move |_| change(meeting, move |all| all.retain(|s| s.id != id))
                    />
                })}
            </div>
            {chosen.map(|indicator| view! {
                <Select
                    label=said(w::INDICATOR_OF)
                    value=Signal::stored(indicator.code().to_owned())
                    options
                    on_choose=Callback::new(choose)
                />
            })}
        </li>
    }
}
