import Transport

/// The settings that every exchange of a lane has in common.
struct ConnectionProfile {
    private let settings: CurlSettings
    private let share: ConnectionShare.Pointer?

    /// - Parameter share: the lane's own connections; nil for those of the multi handle.
    init(_ settings: CurlSettings, share: ConnectionShare.Pointer?) {
        self.settings = settings
        self.share = share
    }

    /// The proxy we were told to use; nil where there is none or the environment names it.
    var proxyServer: ProxyServer? {
        guard case .server(let server) = settings.proxy else { return nil }
        return server
    }

    func apply(to easy: borrowing EasyHandle) throws(TransportError) {
        try easy.set(ConnectionOption.threadSafe)
        try easy.set(ConnectionOption.webProtocolsOnly)
        try easy.set(ConnectionOption.verifiedTLS)
        try easy.set(ConnectionOption.userAgent(settings.userAgent))
        try easy.set(ConnectionOption.connectLimit(settings.connectLimit))
        try easy.set(ConnectionOption.keepAlive(idle: settings.probeAfter, interval: settings.probeEvery))
        try easy.set(ConnectionOption.idleLimit(settings.idleLimit))
        try easy.set(ConnectionOption.version(share == nil ? settings.version : .http1))
        if let authorities = settings.authorities { try easy.set(ConnectionOption.authorities(path: authorities)) }
        if let share { try easy.set(ConnectionOption.sharing(share)) }
        try applyProxy(to: easy)
    }

    private func applyProxy(to easy: borrowing EasyHandle) throws(TransportError) {
        try easy.set(ProxyOption.quiet)
        if settings.proxy == .none { try easy.set(ProxyOption.none) }
        guard let proxyServer else { return }
        try easy.set(ProxyOption.server(proxyServer.url))
        guard let credentials = proxyServer.credentials else { return }
        try easy.set(ProxyOption.credentials(user: credentials.user, password: credentials.password))
    }
}
