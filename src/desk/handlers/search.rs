//! Finding children and Posyandu by name, and a child by its complete NIK.

use super::{posyandu::names, register::register_row};
use crate::{
    desk::{
        Job, Services,
        protocol::{DeskError, Search, SearchAnswer},
        roster::RosterRow,
        work::{Rosters, Work},
    },
    records::{Nik, PosyanduId},
    wilayah::normal,
};

/// Most answers.
const MOST: usize = 100;

/// Answers `Search`.
pub async fn get<S: Services>(
    work: &Work<S>,
    job: Job,
    asked: Search,
) -> Result<SearchAnswer, DeskError> {
    let (book, rosters, rules) = (work.places().await?, work.rosters().await?, work.rules().await?);
    let limit = (asked.limit as usize).min(MOST);
    let words = words(&asked.text);
    let mut found = match Nik::parse(&asked.text) {
        // A name that finds a child tells whose the initials are.
        _ if job.hidden => Vec::new(),
        Ok(nik) => with_nik(&rosters, &nik),
        Err(_) if words.is_empty() => Vec::new(),
        Err(_) => by_name(&rosters, &words),
    };
    let more = found.len() > limit;
    found.truncate(limit);
    let children = found
        .into_iter()
        .map(|(id, row)| register_row(&rules, &book, id, row, job.today()))
        .collect();
    let mut posyandu = Vec::new();
    for held in book.posyandu.values().filter(|_| !words.is_empty()) {
        let name = normal(&held.document.name);
        if posyandu.len() < limit && words.iter().all(|word| name.contains(&normal(word))) {
            let (desa, kecamatan) = names(work, held.document.desa).await?;
            posyandu.push((held.document.id, held.document.name.clone(), desa, kecamatan));
        }
    }
    posyandu.sort_by_cached_key(|(_, name, ..)| name.to_lowercase());
    Ok(SearchAnswer { children, posyandu, more })
}

fn with_nik<'r>(rosters: &'r Rosters, nik: &Nik) -> Vec<(PosyanduId, &'r RosterRow)> {
    let rows =
        rosters.iter().flat_map(|(id, held)| held.document.rows.iter().map(|row| (*id, row)));
    rows.filter(|(_, row)| row.nik.as_ref() == Some(nik)).collect()
}

/// Lower-case words of a name, without marks.
fn words(text: &str) -> Vec<String> {
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '`');
    let word = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let parts = text.split(|c: char| !kept(c)).map(word).filter(|word| !word.is_empty());
    parts.map(|word| word.to_lowercase()).collect()
}

/// Children all of whose words are found in the name: at the start of the name, at the start of a
/// word, within a word, in this order; then by name.
fn by_name<'r>(rosters: &'r Rosters, wanted: &[String]) -> Vec<(PosyanduId, &'r RosterRow)> {
    let mut found: Vec<(u8, String, PosyanduId, &RosterRow)> = Vec::new();
    for (id, held) in rosters {
        for row in &held.document.rows {
            let name = row.name.reveal().to_lowercase();
            if let Some(rank) = rank(&name, wanted) {
                found.push((rank, name, *id, row));
            }
        }
    }
    found.sort_by(|a, b| (a.0, &a.1, a.3.id).cmp(&(b.0, &b.1, b.3.id)));
    found.into_iter().map(|(_, _, id, row)| (id, row)).collect()
}

fn rank(name: &str, wanted: &[String]) -> Option<u8> {
    // Most names fail here, before anything is cut into words.
    let first = wanted.first()?;
    let quick = !name.contains(['\'', '’', '`']) && !name.contains(first.as_str());
    if quick {
        return None;
    }
    let words = words(name);
    let mut worst = 0;
    for (at, wanted) in wanted.iter().enumerate() {
        let starts = words.iter().any(|word| word.starts_with(wanted));
        let rank = if at == 0 && words.first().is_some_and(|word| word.starts_with(wanted)) {
            0
        } else if starts {
            u8::from(at == 0)
        } else if words.iter().any(|word| word.contains(wanted)) {
            2
        } else {
            return None;
        };
        worst = worst.max(rank);
    }
    Some(worst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ranked_by_where_the_words_stand() {
        let rank = |name: &str, text: &str| rank(&name.to_lowercase(), &words(text));
        assert_eq!(rank("Siti Aminah", "siti"), Some(0));
        assert_eq!(rank("Siti Aminah", "ami"), Some(1));
        assert_eq!(rank("Siti Aminah", "mina"), Some(2));
        assert_eq!(rank("Siti Aminah", "Siti am"), Some(0));
        assert_eq!(rank("Siti Aminah", "aminah siti"), Some(1));
        assert_eq!(rank("Nur'aini", "nuraini"), Some(0));
        assert_eq!(rank("Siti Aminah", "budi"), None);
    }
}
