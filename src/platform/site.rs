//! Where on its host this copy of the app lies. Several may share an origin, a district's beside a
//! trial for instance (`host/idaman/`, `host/coba/`), and the browser gives all of them one storage:
//! so what they keep there is named by their path.

/// The name under which a site at `path` (`/`, `/coba/`) keeps what is called `name`. At the root
/// it is the name itself.
pub fn named(name: &str, path: &str) -> String {
    if path == "/" { name.to_owned() } else { format!("{name}:{path}") }
}

/// The folder of an address's path: of a page or of a worker's script beside it.
pub fn folder(path: &str) -> &str {
    path.rfind('/').map_or("/", |last| &path[..=last])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_of_one_origin_share_no_name() {
        assert_eq!(named("idaman", folder("/")), "idaman");
        assert_eq!(named("idaman", folder("/index.html")), "idaman");
        assert_eq!(named("idaman", folder("/coba/desk-1234.js")), "idaman:/coba/");
        assert_eq!(named("idaman", folder("/coba/")), "idaman:/coba/");
        assert_ne!(named("idaman", "/a/"), named("idaman", "/a/b/"));
        assert_eq!(folder(""), "/");
    }
}
