import CCurl

/// A setting of an easy handle as a value; its conformers are the only places that name `CURLOPT_…`.
///
/// What none of them lists cannot be done: there is no case that turns the verification of a certificate off.
protocol EasyOption {
    func apply(to handle: UnsafeMutableRawPointer) -> CURLcode
}
