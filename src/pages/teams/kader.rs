//! The kader of a Posyandu with what they can.

use leptos::prelude::*;

use super::{
    edit::{Edit, Hand},
    parts::person,
};
use crate::{
    app::{lang, t},
    components::{Button, Empty, IconButton, IconName, StatusMark, TableScroll, Tone},
    i18n::{
        Lang, Words as _,
        words::{common, teams},
    },
    rakor::kader::{KaderLevel, KaderRules, SkillArea, Skills},
    records::coordination::{Seat, SeatRole},
};

/// The level in words.
pub(super) fn level_words(level: Option<KaderLevel>, lang: Lang) -> String {
    level.map_or_else(|| teams::LEVEL_NONE.of(lang).to_owned(), |level| level.say(lang).to_owned())
}

#[component]
pub(super) fn KaderList(hand: Hand) -> impl IntoView {
    let today = hand.today();
    let shown = Memo::new(move |_| {
        hand.draft.doc.with(|team| {
            let kader = team.seats().into_iter().filter(|seat| seat.role == SeatRole::Kader);
            kader.filter(|seat| seat.holder_on(today).is_some()).cloned().collect::<Vec<_>>()
        })
    });
    let two = move || {
        let list = shown.with(Vec::len);
        let sheet = hand.page.with(|page| page.kader)?;
        let differ = list > 0 && list != usize::from(sheet);
        differ.then(|| teams::KADER_TWO.fill(lang(), &[("list", &list), ("sheet", &sheet)]))
    };
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{t(teams::KADER_LIST)}</h2>
                <span class="no-print">
                    <Button
                        label=t(teams::KADER_ADD)
                        icon=IconName::Plus
                        on_click=move |_| hand.start(Edit::Kader)
                    />
                </span>
            </div>
            {move || two().map(|said| view! {
                <div class="notice notice--watch"><div class="notice__words"><p>{said}</p></div></div>
            })}
            <Show
                when=move || !shown.with(Vec::is_empty)
                fallback=|| view! { <Empty title=t(teams::KADER_NONE) text=t(teams::KADER_NONE_TEXT) /> }
            >
                <TableScroll label=t(teams::KADER_LIST)>
                    <table class="table team-table">
                        <thead>
                            <tr>
                                <th scope="col">{t(teams::NAME)}</th>
                                <th scope="col">{t(teams::LEVEL)}</th>
                                <th scope="col">{t(teams::SKILLS)}</th>
                                <th scope="col" class="no-print">
                                    <span class="visually-hidden">{t(common::EDIT)}</span>
                                </th>
                            </tr>
                        </thead>
                        <tbody>
                            {move || shown.get().into_iter().map(|seat| row(hand, seat)).collect_view()}
                        </tbody>
                    </table>
                </TableScroll>
            </Show>
            <p class="soft">{t(teams::SKILLS_RULE)}</p>
        </section>
    }
    .into_any()
}

fn row(hand: Hand, seat: Seat) -> AnyView {
    let Some(holder) = seat.holder_on(hand.today()).cloned() else { return ().into_any() };
    let (at, who) = (seat.id, holder.id);
    let skills = Skills::of(holder.skills.iter().map(|gain| gain.skill.as_str()));
    let level = KaderRules::TKK.level(skills);
    let tone = match level {
        None => Tone::Plain,
        Some(_) => Tone::Good,
    };
    let from = holder.from;
    let under = move || {
        let lang = lang();
        let bidang = Some(teams::bidang_words(&seat.bidang, lang)).filter(|text| !text.is_empty());
        let since = from.map(|from| teams::SINCE.fill(lang, &[("date", &lang.date(from))]));
        [bidang, since].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let area = move |area: SkillArea| {
        let (n, of) = (skills.of_area(area), area.size());
        let class = if n == of { "team-area team-area--whole" } else { "team-area" };
        view! {
            <li class=class>
                <span>{t(area.words())}</span>
                <strong class="figures">{format!("{n}/{of}")}</strong>
            </li>
        }
    };
    view! {
        <tr>
            <th scope="row">
                {person(&holder.name)}
                <small>{under}</small>
            </th>
            <td data-label=t(teams::LEVEL)>
                <StatusMark tone label=move || level_words(level, lang()) />
                <small class="figures">{format!("{}/25", skills.count())}</small>
            </td>
            <td data-label=t(teams::SKILLS)>
                <ul class="team-areas">{SkillArea::ALL.map(area).collect_view()}</ul>
            </td>
            <td class="no-print">
                <div class="team-seat-doors">
                    <Button
                        label=t(teams::SKILLS)
                        on_click=move |_| hand.start(Edit::Skills(at, who))
                    />
                    <IconButton
                        label=t(teams::HOLDER_EDIT)
                        icon=IconName::Edit
                        on_click=move |_| hand.start(Edit::Holder(at, who))
                    />
                    <IconButton
                        label=t(teams::END)
                        icon=IconName::Minus
                        on_click=move |_| hand.start(Edit::End(at))
                    />
                </div>
            </td>
        </tr>
    }
    .into_any()
}
