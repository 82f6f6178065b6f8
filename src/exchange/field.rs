//! The fields of a sheet.

use serde::{Deserialize, Serialize};

/// What a column can hold (domain.md 6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the heading it is named after")]
pub enum Field {
    Number,
    Nik,
    Name,
    Sex,
    BirthDate,
    BirthWeight,
    BirthLength,
    Gestation,
    BirthOrder,
    Parents,
    Mother,
    Father,
    Phone,
    Province,
    Regency,
    Kecamatan,
    Puskesmas,
    Desa,
    Posyandu,
    Rt,
    Rw,
    Dasawisma,
    Address,
    AgeAtVisit,
    VisitDate,
    Weight,
    LenHei,
    Position,
    Head,
    Muac,
    Oedema,
    WeightForAge,
    ZWeightForAge,
    LenHeiForAge,
    ZLenHeiForAge,
    WeightForLenHei,
    ZWeightForLenHei,
    Gain,
    Pmt,
    VitaminA,
    Deworming,
    Asi,
    Immunisation,
    Kpsp,
    Kia,
    Note,
}

impl Field {
    /// All of them, in the order of a list to choose from.
    pub const ALL: [Self; 46] = [
        Self::Number,
        Self::Nik,
        Self::Name,
        Self::Sex,
        Self::BirthDate,
        Self::BirthWeight,
        Self::BirthLength,
        Self::Gestation,
        Self::BirthOrder,
        Self::Parents,
        Self::Mother,
        Self::Father,
        Self::Phone,
        Self::Province,
        Self::Regency,
        Self::Kecamatan,
        Self::Puskesmas,
        Self::Desa,
        Self::Posyandu,
        Self::Rt,
        Self::Rw,
        Self::Dasawisma,
        Self::Address,
        Self::AgeAtVisit,
        Self::VisitDate,
        Self::Weight,
        Self::LenHei,
        Self::Position,
        Self::Head,
        Self::Muac,
        Self::Oedema,
        Self::WeightForAge,
        Self::ZWeightForAge,
        Self::LenHeiForAge,
        Self::ZLenHeiForAge,
        Self::WeightForLenHei,
        Self::ZWeightForLenHei,
        Self::Gain,
        Self::Pmt,
        Self::VitaminA,
        Self::Deworming,
        Self::Asi,
        Self::Immunisation,
        Self::Kpsp,
        Self::Kia,
        Self::Note,
    ];

    /// Whether its values identify a person: they are not shown as samples or in messages.
    pub const fn is_identity(self) -> bool {
        matches!(
            self,
            Self::Nik
                | Self::Name
                | Self::Parents
                | Self::Mother
                | Self::Father
                | Self::Phone
                | Self::Rt
                | Self::Rw
                | Self::Dasawisma
                | Self::Address
        )
    }
}
