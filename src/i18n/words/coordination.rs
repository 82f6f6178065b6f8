//! Words of coordination that many rooms share: tiers, sectors, kinds, states.

use crate::{
    desk::protocol::{PaperChange, PaperField},
    i18n::text::case_words,
    records::coordination::{
        ActivityKind, Attendance, CommitmentStatus, Funding, PaperKind, Part, PledgeKind,
        RakorKind, RakorState, Sector, SpmField, Standing, Tier,
    },
};

case_words! {
    Tier {
        Kabupaten = "Kabupaten/kota", "Regency or city";
        Kecamatan = "Kecamatan", "Kecamatan";
        Desa = "Desa/kelurahan", "Desa or kelurahan";
        Posyandu = "Posyandu", "Posyandu";
    }
    Sector {
        Kesehatan = "Dinas Kesehatan", "Health office";
        Puskesmas = "Puskesmas", "Puskesmas";
        PemberdayaanDesa = "DPMD", "Village empowerment office (DPMD)";
        Pendidikan = "Dinas Pendidikan", "Education office";
        PekerjaanUmum = "Dinas PU", "Public works office";
        Perumahan = "Dinas Perkim", "Housing office";
        Trantibum = "Satpol PP dan Linmas", "Public order (Satpol PP, Linmas)";
        Sosial = "Dinas Sosial", "Social affairs office";
        KeluargaBerencana = "Dinas KB dan PPPA", "Family planning and women's office";
        Pangan = "Dinas Pangan dan Pertanian", "Food and agriculture office";
        Perencanaan = "Bappeda", "Planning office (Bappeda)";
        Kominfo = "Dinas Kominfo", "Communication office";
        Agama = "Kemenag dan KUA", "Religious affairs (Kemenag, KUA)";
        TpPkk = "TP PKK", "TP PKK";
        Tpps = "TPPS", "Stunting team (TPPS)";
        Sekretariat = "Sekretariat daerah", "Regional secretariat";
        Kecamatan = "Kecamatan", "Kecamatan";
        Desa = "Pemerintah desa/kelurahan", "Desa or kelurahan government";
        Masyarakat = "RT, dasawisma, tokoh masyarakat", "RT, dasawisma, community leaders";
        Posyandu = "Kader dan pengurus Posyandu", "Kader and board of the Posyandu";
        Mitra = "Mitra", "Partners";
        Other = "Lainnya", "Other";
    }
    SpmField {
        Pendidikan = "Pendidikan", "Education";
        Kesehatan = "Kesehatan", "Health";
        PekerjaanUmum = "Pekerjaan umum", "Public works";
        Perumahan = "Perumahan rakyat", "Housing";
        Trantibumlinmas = "Trantibumlinmas", "Public order and protection";
        Sosial = "Sosial", "Social affairs";
    }
    Part {
        Lead = "Memimpin", "Leads";
        Support = "Mendukung", "Supports";
        Informed = "Diberi tahu", "Informed";
    }
    Funding {
        Apbd = "APBD", "APBD (regency budget)";
        ApbDes = "APBDes", "APBDes (desa budget)";
        Apbn = "APBN, DAK, BOK", "APBN, DAK, BOK (national)";
        Csr = "CSR, mitra", "CSR, partners";
        Swadaya = "Swadaya", "Community's own";
        None = "Tanpa biaya", "No cost";
    }
    ActivityKind {
        Empowerment = "Pemberdayaan masyarakat", "Community empowerment";
        Assistance = "Bantuan teknis pemerintah", "Technical help of government";
        Partnership = "Kemitraan", "Partnership";
    }
    Standing {
        Definitif = "Definitif", "Appointed";
        Pj = "Pj", "Acting (Pj)";
        Plt = "Plt", "Acting (Plt)";
        Plh = "Plh", "Daily acting (Plh)";
        ExOfficio = "Karena jabatan", "Ex officio";
    }
    RakorKind {
        Rakor = "Rapat koordinasi", "Coordination meeting";
        Advokasi = "Advokasi bersama mitra", "Advocacy with partners";
        Bimtek = "Bimbingan teknis", "Technical training";
        LintasSektor = "Lintas sektor", "Cross-sector meeting";
        Rembuk = "Rembuk", "Deliberation (rembuk)";
    }
    RakorState {
        Expected = "Diharapkan", "Expected";
        Planned = "Terjadwal", "Planned";
        Open = "Berlangsung", "Going on";
        Held = "Terlaksana", "Held";
        Cancelled = "Batal", "Cancelled";
    }
    Attendance {
        Present = "Hadir", "Present";
        Represented = "Diwakili", "Represented";
        Excused = "Izin", "Excused";
        Absent = "Tidak hadir", "Absent";
    }
    CommitmentStatus {
        Open = "Belum mulai", "Not begun";
        Started = "Berjalan", "Under way";
        Kept = "Ditepati", "Kept";
        Broken = "Tidak ditepati", "Broken";
        Withdrawn = "Ditarik", "Withdrawn";
    }
    PledgeKind {
        Money = "Dana", "Money";
        Goods = "Barang", "Goods";
        Service = "Jasa", "Service";
        People = "Tenaga", "People";
        Guidance = "Pembinaan", "Guidance (pembinaan)";
    }
    PaperKind {
        Team = "Tim", "Team";
        Rakor = "Rakor", "Rakor";
        Commitment = "Komitmen", "Commitment";
        AksiReport = "Laporan aksi nyata", "Aksi nyata report";
        Problem = "Masalah", "Problem";
        Partner = "Mitra", "Partner";
        Pledge = "Janji mitra", "Pledge";
        Pilot = "Posyandu percontohan", "Pilot Posyandu";
        Need = "Kebutuhan", "Need";
        Innovation = "Inovasi", "Innovation";
        Campaign = "Operasi timbang", "Weighing campaign";
        SpmBook = "Buku enam bidang", "Book of the six fields";
        PuskesmasPj = "PJ Posyandu Puskesmas", "Posyandu officer of a Puskesmas";
        Survey = "Survei kepuasan", "Satisfaction survey";
        CallRecord = "Catatan penggerakan", "Record of calls";
        Registration = "Pendataan sasaran", "Registration of sasaran";
        ServiceYear = "Layanan siklus hidup", "Life-cycle services";
    }
    PaperChange {
        Created = "Dibuat", "Created";
        Edited = "Diubah", "Edited";
        Deleted = "Dihapus", "Deleted";
        Undone = "Dikembalikan", "Taken back";
        Received = "Diterima dari berkas", "Received from a file";
    }
    PaperField {
        Title = "Judul", "Title";
        Text = "Uraian", "Text";
        Name = "Nama", "Name";
        Place = "Tempat", "Place";
        Date = "Tanggal", "Date";
        Until = "Tanggal akhir", "End date";
        Due = "Tenggat", "Due date";
        Number = "Nomor", "Number";
        Amount = "Jumlah uang", "Amount";
        Quantity = "Banyaknya", "Quantity";
        Owner = "Penanggung jawab", "Owner";
        Points = "Nilai tes", "Points of the test";
        Month = "Bulan", "Month";
        Role = "Peran sektor", "Part of the sector";
        Posyandu = "Posyandu", "Posyandu";
        Partner = "Mitra", "Partner";
        Kecamatan = "Kecamatan", "Kecamatan";
        Severity = "Beratnya", "Severity";
        Whole = "Catatan ini", "This record";
    }
}
