//! What a kader can: 25 boxes in five areas.

use leptos::prelude::*;

use super::{Form, Hand, Wrong, said, seat_mut};
use crate::{
    app::{lang, t},
    components::{DateField, Tick},
    documents::Extra,
    forms::{date_text, read_date},
    i18n::{Words as _, words::teams},
    pages::{settings::Sure, teams::kader::level_words},
    rakor::kader::{KaderRules, Skill, SkillArea, Skills},
    records::coordination::{MemberId, SkillGain},
};

#[component]
pub(super) fn SkillsForm(hand: Hand, seat: MemberId, holder: MemberId) -> impl IntoView {
    let kept = hand.holder(seat, holder).map(|holder| holder.skills).unwrap_or_default();
    let known = Skills::of(kept.iter().map(|gain| gain.skill.as_str()));
    let ticked = RwSignal::new(Skill::all().filter(|skill| known.has(*skill)).collect::<Vec<_>>());
    let date = RwSignal::new(date_text(hand.today()));
    let wrong: Wrong = RwSignal::new(None);
    let mark = move |skill: Skill, on: bool| {
        ticked.update(|all| {
            all.retain(|one| *one != skill);
            if on {
                all.push(skill);
            }
        });
    };
    let level = move || {
        let codes: Vec<String> = ticked.with(|all| all.iter().map(|one| one.code()).collect());
        KaderRules::TKK.level(Skills::of(codes.iter().map(String::as_str)))
    };
    let save = move |()| {
        let Some(date) = read_date(&date.get_untracked()) else {
            return wrong.set(Some(teams::DAY_MISSING));
        };
        wrong.set(None);
        let now = ticked.get_untracked();
        hand.save(move |team| {
            let holders = seat_mut(team, seat).into_iter().flat_map(|seat| &mut seat.holders);
            for holder in holders.filter(|one| one.id == holder) {
                // A skill that a newer version knows stays.
                holder.skills.retain(|gain| {
                    Skill::from_code(&gain.skill).is_none_or(|skill| now.contains(&skill))
                });
                for skill in &now {
                    let code = skill.code();
                    if !holder.skills.iter().any(|gain| gain.skill == code) {
                        let extra = Extra::new();
                        holder.skills.push(SkillGain { skill: code, date, rakor: None, extra });
                    }
                }
            }
        });
    };
    let area = move |area: SkillArea| {
        let boxes = area.skills().map(move |skill| {
            view! {
                <Tick
                    label=t(skill.words())
                    value=Signal::derive(move || ticked.with(|all| all.contains(&skill)))
                    on_change=move |on| mark(skill, on)
                />
            }
        });
        view! {
            <fieldset class="team-skills">
                <legend>{t(area.words())}</legend>
                {boxes.collect_view()}
            </fieldset>
        }
    };
    view! {
        <Form hand on_save=Callback::new(save)>
            <p class="row" role="status">
                <strong>{move || level_words(level(), lang())}</strong>
                <span class="soft figures">{move || format!("{}/25", ticked.with(Vec::len))}</span>
                <Sure certainty=KaderRules::TKK.certainty />
            </p>
            <p class="soft">{t(teams::SKILLS_RULE)}</p>
            <div class="columns">{SkillArea::ALL.map(area).collect_view()}</div>
            <DateField
                label=t(teams::SKILLS_SINCE)
                hint=t(teams::SKILLS_HINT)
                value=date
                error=said(wrong)
            />
        </Form>
    }
    .into_any()
}
