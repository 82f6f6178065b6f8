//! Words for what is kept: services, reasons, history, filters.

use crate::{
    desk::protocol::{DemoSize, HistoryKind, RegisterFilter, RegisterOrder},
    i18n::{Text, Words},
    records::{Asi, ExitReason, Kpsp, Pmt, VitaminA},
};

impl Words for ExitReason {
    fn words(&self) -> Text {
        match self {
            Self::Moved => Text::new("Pindah ke luar wilayah", "Moved away"),
            Self::Died => Text::new("Meninggal", "Died"),
            Self::Graduated => Text::new("Lulus (genap 60 bulan)", "Graduated (60 months)"),
            Self::Mistake => {
                Text::new("Tercatat dua kali atau keliru", "Entered twice or by mistake")
            }
            Self::Other => Text::new("Lainnya", "Other"),
        }
    }
}

impl ExitReason {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Moved, Self::Graduated, Self::Died, Self::Mistake, Self::Other];
}

impl Words for Asi {
    fn words(&self) -> Text {
        match self {
            Self::Exclusive => Text::new("ASI saja", "Breast milk only"),
            Self::NotExclusive => Text::new("ASI dan lainnya", "Breast milk and other food"),
        }
    }
}

impl Words for VitaminA {
    fn words(&self) -> Text {
        match self {
            Self::Blue => Text::new("Biru (6–11 bulan)", "Blue (6–11 months)"),
            Self::Red => Text::new("Merah (12–59 bulan)", "Red (12–59 months)"),
            Self::Given => Text::new("Diberi, warna tidak dicatat", "Given, colour not recorded"),
        }
    }
}

impl Words for Pmt {
    fn words(&self) -> Text {
        match self {
            Self::Counselling => Text::new("PMT penyuluhan", "Food with counselling"),
            Self::Recovery => Text::new("PMT pemulihan", "Recovery food"),
            Self::Grams(_) => Text::new("PMT (gram)", "Food (grams)"),
        }
    }
}

impl Words for Kpsp {
    fn words(&self) -> Text {
        match self {
            Self::Fits => Text::new("Sesuai", "As expected"),
            Self::Doubtful => Text::new("Meragukan", "Doubtful"),
            Self::Deviates => Text::new("Penyimpangan", "Deviates"),
            Self::Done => Text::new("Diperiksa, hasil tidak dicatat", "Done, result not recorded"),
        }
    }
}

impl Words for HistoryKind {
    fn words(&self) -> Text {
        match self {
            Self::Created => Text::new("Anak ditambahkan", "Child added"),
            Self::Edited => Text::new("Data anak diubah", "Child edited"),
            Self::VisitAdded => Text::new("Kunjungan ditambahkan", "Visit added"),
            Self::VisitEdited => Text::new("Kunjungan diubah", "Visit edited"),
            Self::VisitDeleted => Text::new("Kunjungan dihapus", "Visit deleted"),
            Self::Transferred => Text::new("Pindah Posyandu", "Transferred"),
            Self::Imported(_) => Text::new("Diimpor", "Imported"),
            Self::ImportUndone(_) => Text::new("Impor dibatalkan", "Import taken back"),
            Self::Merged => Text::new("Digabung", "Merged"),
            Self::Undone => Text::new("Perubahan diurungkan", "Change taken back"),
        }
    }
}

impl Words for RegisterFilter {
    fn words(&self) -> Text {
        match self {
            Self::Active => Text::new("Dilayani sekarang", "Served now"),
            Self::Stunted => Text::new("Pendek (stunting)", "Stunted"),
            Self::Wasted => Text::new("Gizi kurang dan buruk", "Wasted"),
            Self::Underweight => Text::new("Berat badan kurang", "Underweight"),
            Self::Overweight => Text::new("Gizi lebih", "Overweight"),
            Self::TwoT => Text::new("2T", "2T: no gain twice"),
            Self::BelowRedLine => Text::new("Bawah garis merah (BGM)", "Below the red line (BGM)"),
            Self::Refer => Text::new("Perlu dirujuk", "To be referred"),
            Self::Flagged => Text::new("Ukuran tidak masuk akal", "Implausible measures"),
            Self::NotWeighedThisMonth => {
                Text::new("Belum ditimbang bulan ini", "Not weighed this month")
            }
            Self::Gone => Text::new("Sudah keluar", "Gone"),
            Self::All => Text::new("Semua", "All"),
        }
    }
}

impl RegisterFilter {
    /// In the order in which they are offered.
    pub const EVERY: [Self; 12] = [
        Self::Active,
        Self::Refer,
        Self::NotWeighedThisMonth,
        Self::TwoT,
        Self::BelowRedLine,
        Self::Stunted,
        Self::Wasted,
        Self::Underweight,
        Self::Overweight,
        Self::Flagged,
        Self::Gone,
        Self::All,
    ];
}

impl Words for RegisterOrder {
    fn words(&self) -> Text {
        match self {
            Self::Name => Text::new("Nama", "Name"),
            Self::Age => Text::new("Termuda dulu", "Youngest first"),
            Self::Urgency => Text::new("Paling perlu dulu", "Most urgent first"),
            Self::LastVisit => Text::new("Paling lama tak datang", "Longest not seen"),
        }
    }
}

impl RegisterOrder {
    /// In the order in which they are offered.
    pub const EVERY: [Self; 4] = [Self::Name, Self::Age, Self::Urgency, Self::LastVisit];
}

impl Words for DemoSize {
    fn words(&self) -> Text {
        match self {
            Self::Demo => Text::new("Kecil", "Small"),
            Self::Mean => Text::new("Sedang", "Average"),
            Self::Large => Text::new("Besar", "Large"),
        }
    }
}

impl DemoSize {
    /// From small to large.
    pub const ALL: [Self; 3] = [Self::Demo, Self::Mean, Self::Large];
}

#[cfg(test)]
pub(crate) fn all_for_test() -> Vec<(&'static str, Text)> {
    let file = String::new;
    let history = [
        HistoryKind::Created,
        HistoryKind::Edited,
        HistoryKind::VisitAdded,
        HistoryKind::VisitEdited,
        HistoryKind::VisitDeleted,
        HistoryKind::Transferred,
        HistoryKind::Imported(file()),
        HistoryKind::ImportUndone(file()),
        HistoryKind::Merged,
        HistoryKind::Undone,
    ];
    let mut all: Vec<Text> = history.iter().map(Words::words).collect();
    all.extend(ExitReason::ALL.iter().map(Words::words));
    all.extend([Asi::Exclusive, Asi::NotExclusive].iter().map(Words::words));
    all.extend([VitaminA::Blue, VitaminA::Red, VitaminA::Given].iter().map(Words::words));
    all.extend([Pmt::Counselling, Pmt::Recovery, Pmt::Grams(0)].iter().map(Words::words));
    all.extend([Kpsp::Fits, Kpsp::Doubtful, Kpsp::Deviates, Kpsp::Done].iter().map(Words::words));
    all.extend(RegisterFilter::EVERY.iter().map(Words::words));
    all.extend(RegisterOrder::EVERY.iter().map(Words::words));
    all.extend(DemoSize::ALL.iter().map(Words::words));
    all.into_iter().map(|text| ("records", text)).collect()
}
