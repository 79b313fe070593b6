import Foundation
import Testing

@Suite struct ProxyTests {
  @Test(
    "nginx accepts its sample",
    .enabled(if: Checker.nginx.isInstalled, "\(Checker.nginx.advice)"),
    .enabled(if: Checker.openssl.isInstalled, "\(Checker.openssl.advice)"))
  func nginx() throws {
    let scratch = try Scratch()
    let folder = scratch.folder
    let certificate = try Checker.openssl.run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "1", "-subj", "/CN=rygrad.example.dk", "-keyout", "\(folder)/privkey.pem", "-out",
      "\(folder)/fullchain.pem",
    ])
    #expect(certificate.status == 0, "\(certificate.text)")
    // Only the certificate's place, and ports that an ordinary user may take, differ.
    let sample = try Deploy.text("nginx.conf")
      .replacingOccurrences(of: "/etc/letsencrypt/live/rygrad.example.dk", with: folder)
      .replacingOccurrences(of: "listen 80;", with: "listen 18080;")
      .replacingOccurrences(of: "listen [::]:80;", with: "")
      .replacingOccurrences(of: "listen 443", with: "listen 18443")
      .replacingOccurrences(of: #"listen \[::\]:443[^;]*;"#, with: "", options: .regularExpression)
    _ = try scratch.write(sample, as: "rygrad.conf")
    let main = try scratch.write(
      """
      pid \(folder)/nginx.pid;
      error_log stderr;
      events {}
      http {
        access_log off;
        client_body_temp_path \(folder)/body;
        proxy_temp_path \(folder)/proxy;
        fastcgi_temp_path \(folder)/fastcgi;
        uwsgi_temp_path \(folder)/uwsgi;
        scgi_temp_path \(folder)/scgi;
        include \(folder)/rygrad.conf;
      }

      """, as: "nginx.conf")
    let verdict = try Checker.nginx.run(["-t", "-p", folder, "-c", main])
    #expect(verdict.status == 0, "\(verdict.text)")
    #expect(!verdict.text.contains("[warn]"), "\(verdict.text)")
  }

  @Test(
    "Caddy accepts its sample, which is formatted as Caddy does it",
    .enabled(if: Checker.caddy.isInstalled, "\(Checker.caddy.advice)"))
  func caddy() throws {
    let scratch = try Scratch()
    let path = "\(Deploy.folder)/Caddyfile"
    let home = ["HOME": scratch.folder, "XDG_DATA_HOME": scratch.folder]
    let verdict = try Checker.caddy.run(
      ["validate", "--adapter", "caddyfile", "--config", path], environment: home)
    #expect(verdict.status == 0, "\(verdict.text)")
    #expect(!verdict.text.contains(#""level":"warn""#), "\(verdict.text)")
    let formatted = try Checker.caddy.run(["fmt", path], environment: home)
    #expect(formatted.text == (try Deploy.text("Caddyfile")))
  }

  @Test("both hide what is for those who run the server, and compress nothing")
  func agreement() throws {
    let caddy = try Deploy.text("Caddyfile")
    let nginx = try Deploy.text("nginx.conf")
    for path in ["/livez", "/readyz", "/metrics"] {
      #expect(caddy.firstMatch(of: try Regex("@private path .*\(path)")) != nil)
      #expect(nginx.contains("location = \(path) { return 404; }"))
    }
    #expect(nginx.contains("gzip off;"))
    #expect(caddy.firstMatch(of: /(?m)^\s*encode/) == nil)
    #expect(caddy.contains("max_size 16MB") && nginx.contains("client_max_body_size 16m;"))
  }
}
