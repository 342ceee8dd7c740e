/// A file of the page, embedded in the executable.
struct PageResource: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]

    static let all = [
        Self(path: "/", type: "text/html; charset=utf-8", bytes: PackageResources.index_html),
        Self(path: "favicon.svg", type: "image/svg+xml", bytes: PackageResources.favicon_svg),
        Self(path: "doodle.svg", type: "image/svg+xml", bytes: PackageResources.doodle_svg),
        style("page.css", PackageResources.page_css),
        style("chat.css", PackageResources.chat_css),
        script("page.js", PackageResources.page_js),
        script("arrangement.js", PackageResources.arrangement_js),
        script("bubble.js", PackageResources.bubble_js),
        script("calls.js", PackageResources.calls_js),
        script("composer.js", PackageResources.composer_js),
        script("dialogs.js", PackageResources.dialogs_js),
        script("dom.js", PackageResources.dom_js),
        script("keyboards.js", PackageResources.keyboards_js),
        script("menus.js", PackageResources.menus_js),
        script("pane.js", PackageResources.pane_js),
        script("times.js", PackageResources.times_js),
        script("tools.js", PackageResources.tools_js),
        script("topics.js", PackageResources.topics_js),
        script("words.js", PackageResources.words_js),
        script("world.js", PackageResources.world_js),
    ]

    private static func style(_ path: String, _ bytes: [UInt8]) -> Self {
        Self(path: path, type: "text/css; charset=utf-8", bytes: bytes)
    }

    private static func script(_ path: String, _ bytes: [UInt8]) -> Self {
        Self(path: path, type: "text/javascript; charset=utf-8", bytes: bytes)
    }
}
