//! Headings as they are written, normalised (lower case, letters and digits only), best first.
//!
//! Sources: domain.md 6.1 (both Sigizi exports, `Pukesmas` is the export's own typo) and the
//! header rows of hand-made sheets gathered from public notebooks and apps.

use crate::exchange::model::Field;

/// Headings of each field, a blank between two.
pub const ALIASES: &[(Field, &str)] = &[
    (Field::Number, "no nomor nourut nomorurut num nou"),
    (
        Field::Nik,
        "nikanak nikbalita nikbayi nikbayibalita nik nonik nomornik nomorindukkependudukan \
         noindukkependudukan noktp nikktp niksasaran",
    ),
    (
        Field::Name,
        "namaanak namabalita namabayi namabayibalita namaanakbalita namabayianak \
         namalengkapanak namalengkap namasasaran nama nmanak nmbalita namapasien name",
    ),
    (
        Field::Sex,
        "jk jeniskelamin jnskelamin jeniskel jenkel jkel kelamin lp jklp jeniskelaminlp sex \
         gender jenisklamin",
    ),
    (
        Field::BirthDate,
        "tgllahir tanggallahir tgllahiranak tanggallahiranak tgllahirbalita \
         tanggallahirbalita tgllhr tanggallhr tgllahr tglahir tgllahirddmmyyyy \
         tanggalkelahiran tglkelahiran tempattanggallahir tempattgllahir ttl dob birthdate \
         dateofbirth",
    ),
    (
        Field::BirthWeight,
        "bblahir beratlahir beratbadanlahir bbl bblkg bblahirkg bblahirgr beratlahirkg \
         beratlahirgram beratlahirgr bbwaktulahir lahirbb lahirberat bbsaatlahir bblgram",
    ),
    (
        Field::BirthLength,
        "tblahir pblahir panjanglahir panjangbadanlahir tinggilahir tinggibadanlahir tbl pbl \
         tblahircm pblahircm panjanglahircm lahirtb lahirpb lahirpanjang lahirtinggi \
         pbsaatlahir tbsaatlahir",
    ),
    (
        Field::Gestation,
        "usiagestasi umurgestasi gestasi usiakehamilan umurkehamilan masagestasi \
         usiakehamilanminggu usiakehamilansaatlahir masakehamilan",
    ),
    (Field::BirthOrder, "anakke urutananak anakkeberapa kelahiranke"),
    (
        Field::Parents,
        "namaortu namaorangtua ortu orangtua namaortuwali namaorangtuawali namaayahibu \
         ayahibu namaibuayah nmortu namaortuayahibu namaorgtua",
    ),
    (Field::Mother, "namaibu namaibukandung ibu nmibu namaibubalita ibukandung"),
    (Field::Father, "namaayah namabapak ayah bapak nmayah"),
    (
        Field::Phone,
        "nohp nomorhp hp notelp notelepon nomortelepon telepon telp nohportu nohpibu \
         nohporangtua nowa nomorwa whatsapp nohandphone kontak",
    ),
    (Field::Province, "prov provinsi propinsi namaprovinsi"),
    (Field::Regency, "kabkota kabupatenkota kab kabupaten kota kotakab kotakabupaten"),
    (Field::Kecamatan, "kec kecamatan namakecamatan distrik"),
    (Field::Puskesmas, "pukesmas puskesmas namapuskesmas pkm namapkm"),
    (
        Field::Desa,
        "desakel desakelurahan keldesa kelurahandesa desa kelurahan kel namadesa \
         namakelurahan namadesakelurahan desakelnagari nagari gampong namadesakel",
    ),
    (Field::Posyandu, "posyandu namaposyandu nmposyandu asalposyandu"),
    (Field::Rt, "rt rtrw nort"),
    (Field::Rw, "rw norw"),
    (Field::Dasawisma, "dasawisma dawis namadasawisma kelompokdasawisma"),
    (Field::Address, "alamat alamatlengkap alamatrumah alamatdomisili alamatanak alamatortu"),
    (
        Field::AgeAtVisit,
        "usiasaatukur umursaatukur usiasaatpengukuran umursaatpengukuran usiasaatditimbang \
         umurbulan usiabulan umurbln usiabln umur usia umurbl usiasaatini age",
    ),
    (
        Field::VisitDate,
        "tanggalpengukuran tglpengukuran tanggalukur tglukur tanggalpenimbangan \
         tglpenimbangan tanggaltimbang tgltimbang tanggalperiksa tglperiksa \
         tanggalpemeriksaan tglpemeriksaan tanggalkunjungan tglkunjungan tanggalposyandu \
         tglposyandu tanggaldiukur tanggaltimbangukur haribuka tanggal tgl",
    ),
    (
        Field::Weight,
        "berat beratbadan bb bbkg beratkg beratbadankg bbgr bbgram beratgram beratbadangram \
         bbsekarang bbsaatini hasilbb hasilpenimbangan hasiltimbang penimbanganbb beratbdn \
         weight",
    ),
    (
        Field::LenHei,
        "tinggi tinggibadan tb pbtb tbpb pb panjangbadan panjang tinggicm tbcm pbcm tbpbcm \
         pbtbcm tinggibadancm panjangbadancm panjangtinggi panjangtinggibadan tinggipanjang \
         tinggipanjangbadan tinggibadanpanjangbadan panjangbadantinggibadan tbsekarang \
         tbsaatini hasiltb pengukurantb height",
    ),
    (
        Field::Position,
        "caraukur caramengukur carapengukuran caraukurtbpb caraukurpbtb posisiukur \
         posisipengukuran posisi caraukurterlentangberdiri",
    ),
    (Field::Head, "lingkarkepala lk lika lkcm likacm lingkarkepalacm lingkepala"),
    (
        Field::Muac,
        "lila lingkarlengan lingkarlenganatas lilacm lla lingkarlengancm lingkarlenganatascm \
         linglengan",
    ),
    (Field::Oedema, "oedema edema odema oedem udem"),
    (Field::WeightForAge, "bbu statusbbu kategoribbu bbumur statusgizibbu"),
    (Field::ZWeightForAge, "zsbbu zscorebbu zcorebbu zbbu bbuzscore nilaizbbu"),
    (
        Field::LenHeiForAge,
        "tbu pbu pbutbu tbupbu pbtbu tbpbu statustbu statuspbu kategoritbu statusgizitbu",
    ),
    (
        Field::ZLenHeiForAge,
        "zstbu zspbu zscoretbu zcoretbu ztbu zpbu zscorepbu tbuzscore zspbutbu nilaiztbu",
    ),
    (
        Field::WeightForLenHei,
        "bbtb bbpb bbtbbbpb bbpbbbtb bbpbtb bbtbpb statusbbtb kategoribbtb statusgizibbtb",
    ),
    (
        Field::ZWeightForLenHei,
        "zsbbtb zsbbpb zscorebbtb zcorebbtb zbbtb zbbpb zscorebbpb bbtbzscore nilaizbbtb",
    ),
    (
        Field::Gain,
        "naikberatbadan naikbb ntob nt ntberatbadan statusnt naiktidaknaik kenaikanbb ntbo \
         keterangannt",
    ),
    (Field::Pmt, "pmtditerimakg pmtditerima pmt pmtkg jumlahpmt"),
    (
        Field::VitaminA,
        "jmlvita jmlvitamina jumlahvita jumlahvitamina vita vitamina kapsulvita \
         kapsulvitamina pemberianvita pemberianvitamina",
    ),
    (Field::Deworming, "obatcacing pemberianobatcacing cacing albendazol obatcacingan"),
    (Field::Asi, "asieksklusif asiekslusif asi asix statusasi pemberianasi"),
    (Field::Immunisation, "imunisasi jenisimunisasi statusimunisasi imunisasidiberikan vaksin"),
    (Field::Kpsp, "kpsp hasilkpsp perkembangan"),
    (Field::Kia, "kia bukukia punyakia memilikibukukia bukukiakms kmskia kiakms"),
    (Field::Note, "keterangan ket catatan note notes keluhan"),
];

/// Units that people write into a heading.
pub const UNITS: &[&str] = &[
    "kg",
    "gr",
    "gram",
    "g",
    "cm",
    "mm",
    "bulan",
    "bln",
    "minggu",
    "l/p",
    "p/l",
    "dd/mm/yyyy",
    "dd-mm-yyyy",
    "yyyy-mm-dd",
    "m",
    "ya/tidak",
    "y/t",
];
