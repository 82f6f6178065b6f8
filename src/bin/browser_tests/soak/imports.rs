//! Small sheets: taken over, with other weights taken over again, and taken back.

use idaman::{
    desk::protocol::{ApplyImport, GetImports, OnDifferent, PreviewImport, UndoImport},
    exchange::model::{ParsedFile, RowChild, RowPlace, RowVisit, SheetRow},
    growth::Sex,
    platform::random,
    records::{Care, PersonalText},
};

use super::{
    Fact, POSYANDU, Soak,
    children::{weighed, weight},
    fact, said,
};
use crate::Outcome;

/// Sheets that come again and again.
const SHEETS: u64 = 3;
/// The children of each: names that nobody takes for another.
const WHO: [&str; 5] = ["Anisah", "Bagas", "Dwipayana", "Ratnasari", "Zulkifli"];
/// Children who only fill the store, so that a backup has several parts.
const FILLING: u64 = 1_800;

impl Soak {
    fn row(&self, name: &str, at: &str, born: u64, value: u64) -> SheetRow {
        let text = PersonalText::new;
        let day = |before| self.today - chrono::Days::new(before);
        SheetRow {
            sheet: 0,
            row: 0,
            child: RowChild {
                name: text(name),
                nik: None,
                masked_nik: PersonalText::default(),
                sex: Sex::Male,
                birth_date: day(born),
                birth_weight: None,
                birth_length: None,
                gestation_weeks: None,
                birth_order: None,
                mother: text(&format!("Ibu {name}")),
                father: PersonalText::default(),
                parents: PersonalText::default(),
                phone: PersonalText::default(),
                rt: PersonalText::default(),
                rw: PersonalText::default(),
                dasawisma: PersonalText::default(),
                address: PersonalText::default(),
                kia: None,
            },
            place: RowPlace {
                province: "Sumatera Barat".to_owned(),
                regency: "Kota Bukittinggi".to_owned(),
                kecamatan: "Guguk Panjang".to_owned(),
                puskesmas: "Guguk Panjang".to_owned(),
                desa: "Tarok Dipo".to_owned(),
                posyandu: at.to_owned(),
            },
            visit: Some(RowVisit {
                date: self.day(),
                weight: Some(weight(value)),
                lenhei: None,
                position: None,
                head: None,
                muac: None,
                oedema: false,
                care: Care::default(),
                reported: None,
            }),
            columns: std::collections::BTreeMap::new(),
            notes: Vec::new(),
        }
    }

    async fn preview(&self, name: String, rows: Vec<SheetRow>) -> Result<u64, String> {
        let rows: Vec<_> =
            rows.into_iter().zip(2..).map(|(row, at)| SheetRow { row: at, ..row }).collect();
        let file =
            ParsedFile { hash: name.clone(), name, size: 1_000, rows, ..ParsedFile::default() };
        let asked = PreviewImport { file, posyandu: None };
        let preview = self.desk.ask(asked).await.map_err(said)?;
        if preview.counts.children_uncertain > 0 {
            return Err(format!("taken for another: {:?}", preview.counts));
        }
        Ok(preview.token)
    }

    pub(super) async fn an_import(&self, value: u64) -> Outcome {
        let key = random::bits() % SHEETS;
        let row = |(name, n): (&&str, u64)| {
            self.row(&person(name, key), POSYANDU[0], 200 + 140 * n + 31 * key, value)
        };
        let rows = WHO.iter().zip(0..).map(row).collect();
        let token = self.preview(format!("lembar {key} {value}"), rows).await?;
        let applying = ApplyImport { token, on_different: OnDifferent::TakeFile };
        self.doing(&[fact(format!("import-{key}"), value)], applying).await.map(drop)
    }

    /// Takes the newest of one of the sheets back: what stood there before it is there again.
    pub(super) async fn an_import_back(&self) -> Outcome {
        let key = random::bits() % SHEETS;
        let imports = self.desk.ask(GetImports {}).await.map_err(said)?;
        let mut own: Vec<_> = imports
            .into_iter()
            .filter(|one| one.undone.is_none())
            .filter_map(|one| Some((one.stamp.at, value_of(&one.name, key)?, one.batch)))
            .collect();
        own.sort_unstable_by_key(|(at, ..)| std::cmp::Reverse(*at));
        let Some((_, _, batch)) = own.first() else { return Ok(()) };
        let before = own.get(1).map_or_else(|| "nothing".to_owned(), |(_, value, _)| value.clone());
        let undoing = UndoImport { batch: *batch };
        self.doing(&[fact(format!("import-{key}"), before)], undoing).await.map(drop)
    }

    /// Of which sheet the children are: all of one, or it says so.
    pub(super) async fn facts_of_imports(&self) -> Result<Vec<Fact>, String> {
        let rows = self.register(self.posyandu[0]).await?;
        let mut found = Vec::new();
        for key in 0..SHEETS {
            let mut values = Vec::new();
            for name in WHO {
                let row = rows.iter().find(|row| row.name.reveal() == person(name, key));
                values.push(match row {
                    Some(row) => weighed(&self.child(row.id).await?),
                    None => "nothing".to_owned(),
                });
            }
            let whole = values.windows(2).all(|pair| pair[0] == pair[1]);
            let value = if whole { values.swap_remove(0) } else { format!("torn:{values:?}") };
            found.push(fact(format!("import-{key}"), value.replace(' ', "")));
        }
        Ok(found)
    }
}

fn person(name: &str, key: u64) -> String {
    format!("{name} {}", ["Pertama", "Kedua", "Ketiga"][(key % SHEETS) as usize])
}

/// A name that no other child has or nearly has, made of the digits of a number.
fn strange(n: u64) -> String {
    const PARTS: [&str; 16] = [
        "Sa", "ri", "De", "wi", "Nu", "ra", "Ta", "mi", "Lu", "pa", "Gi", "ko", "Ha", "fi", "Za",
        "yo",
    ];
    // Neighbours lie far from each other.
    let mixed = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (0..8).map(|at| PARTS[(mixed >> (60 - 4 * at) & 15) as usize]).collect()
}

/// Of which edit a sheet is, by its name.
fn value_of(name: &str, key: u64) -> Option<String> {
    Some(name.strip_prefix("lembar ")?.strip_prefix(&format!("{key} "))?.to_owned())
}

/// Children in a Posyandu of their own.
pub async fn fill(soak: &Soak) -> Outcome {
    let row = |n| soak.row(&strange(n), POSYANDU[2], 30 + n % 1_700, n);
    let token = soak.preview("isi".to_owned(), (0..FILLING).map(row).collect()).await?;
    let applying = ApplyImport { token, on_different: OnDifferent::KeepMine };
    soak.desk.ask(applying).await.map(drop).map_err(said)
}
