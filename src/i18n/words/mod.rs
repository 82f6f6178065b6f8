//! The words, one file per room.

pub mod aksi;
pub mod basemap;
pub mod bimtek;
pub mod boundaries;
pub mod campaigns;
pub mod charts;
pub mod child;
pub mod commitments;
pub mod common;
pub mod coordination;
pub mod embed;
pub mod errors;
pub mod first_run;
pub mod goals;
pub mod growth;
pub mod handoff;
pub mod help;
pub mod home;
pub mod import;
pub mod import_page;
pub mod indicator_page;
pub mod indicator_say;
pub mod indicator_sources;
pub mod indicators;
pub mod interventions;
pub mod keep;
pub mod letters;
pub mod lifecycle;
pub mod map;
pub mod meeting;
pub mod needs;
pub mod paper_history;
pub mod partners;
pub mod points;
pub mod posyandu;
pub mod privacy;
pub mod problems;
pub mod projections;
pub mod publish;
pub mod puskesmas;
pub mod rakor;
pub mod records;
pub mod reports;
pub mod satisfaction;
pub mod settings;
pub mod shell;
pub mod spm;
pub mod strata;
pub mod strata_sources;
pub mod teams;
pub mod verdicts;

#[cfg(test)]
mod tests {
    use super::super::Text;
    use super::*;

    fn everything() -> Vec<(&'static str, Text)> {
        let rooms = [
            basemap::ALL,
            aksi::ALL,
            bimtek::ALL,
            boundaries::ALL,
            campaigns::ALL,
            charts::ALL,
            commitments::ALL,
            common::ALL,
            embed::ALL,
            import_page::ALL,
            indicator_page::ALL,
            indicator_say::ALL,
            shell::ALL,
            first_run::ALL,
            goals::ALL,
            handoff::ALL,
            keep::ALL,
            help::ALL,
            home::ALL,
            letters::ALL,
            lifecycle::ALL,
            map::ALL,
            needs::ALL,
            paper_history::ALL,
            partners::ALL,
            meeting::ALL,
            points::ALL,
            problems::ALL,
            posyandu::ALL,
            privacy::ALL,
            publish::ALL,
            puskesmas::ALL,
            rakor::ALL,
            reports::ALL,
            satisfaction::ALL,
            settings::ALL,
            spm::ALL,
            teams::ALL,
            verdicts::ALL,
        ];
        rooms.into_iter().flatten().copied().chain(closed_sets()).collect()
    }

    /// Words of enums stand in their own files; those are asked for them.
    fn closed_sets() -> Vec<(&'static str, Text)> {
        let mut all = errors::all_for_test();
        all.extend(basemap::all_for_test());
        all.extend(aksi::all_for_test());
        all.extend(boundaries::all_for_test());
        all.extend(interventions::all_for_test());
        all.extend(lifecycle::all_for_test());
        all.extend(needs::cases());
        all.extend(publish::cases());
        all.extend(points::all_for_test());
        all.extend(problems::all_for_test());
        all.extend(child::all_for_test());
        all.extend(coordination::cases());
        all.extend(growth::all_for_test());
        all.extend(import::all_for_test());
        all.extend(indicators::all_for_test());
        all.extend(projections::all_for_test());
        all.extend(rakor::all_for_test());
        all.extend(records::all_for_test());
        all.extend(spm::all_for_test());
        all.extend(strata::all_for_test());
        all.extend(teams::all_for_test());
        all
    }

    fn places(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            text.split('{').skip(1).filter_map(|part| part.split(['}', '|']).next()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn every_text_has_both_languages_and_the_same_places() {
        for (name, text) in everything() {
            assert!(!text.id.trim().is_empty() && !text.en.trim().is_empty(), "{name} lacks one");
            assert_eq!(places(text.id), places(text.en), "{name}");
        }
    }

    #[test]
    fn no_text_has_stray_blanks_or_straight_dots() {
        for (name, text) in everything() {
            for words in [text.id, text.en] {
                assert!(!words.contains("  "), "{name}: doubled blank in “{words}”");
                assert_eq!(words.trim(), words, "{name}: blank at an end");
                assert!(!words.contains("..."), "{name}: write … in “{words}”");
                assert_eq!(words.matches('{').count(), words.matches('}').count(), "{name}");
            }
        }
    }
}
