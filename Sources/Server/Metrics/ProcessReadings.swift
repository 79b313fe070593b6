import Glibc

/// The process as metrics, under the names that Prometheus' own client libraries use.
enum ProcessReadings {
  /// What the kernel tells now, and what was built.
  static var all: [PrometheusRegistry.Reading] {
    var readings = [
      gauge(
        "rygrad_build_info", 1, "The program that runs; always 1.",
        [PrometheusText.Label(name: "version", value: Program.version)])
    ]
    if let startTime {
      readings.append(
        gauge("process_start_time_seconds", startTime, "When the process began, in Unix time."))
    }
    if let bytes = residentBytes {
      readings.append(
        gauge("process_resident_memory_bytes", bytes, "Memory of the process that is in RAM."))
    }
    if let count = openDescriptors {
      readings.append(gauge("process_open_fds", count, "File descriptors that are open."))
    }
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
      readings.append(
        gauge(
          "process_max_fds", limit.rlim_cur == rlim_t.max ? .infinity : Double(limit.rlim_cur),
          "The most file descriptors that may be open."))
    }
    var usage = rusage()
    if getrusage(RUSAGE_SELF.rawValue, &usage) == 0 {
      readings.append(
        PrometheusRegistry.Reading(
          name: "process_cpu_seconds_total", kind: .counter,
          help: "Processor time spent, for the user and in the kernel.",
          values: [([], usage.ru_utime.seconds + usage.ru_stime.seconds)]))
    }
    return readings
  }

  private static func gauge(
    _ name: String, _ value: Double, _ help: String, _ labels: [PrometheusText.Label] = []
  ) -> PrometheusRegistry.Reading {
    PrometheusRegistry.Reading(name: name, kind: .gauge, help: help, values: [(labels, value)])
  }

  private static var residentBytes: Double? {
    let pages = text("/proc/self/statm")?.split(separator: " ")
    return pages.flatMap { $0.count > 1 ? Double($0[1]) : nil }
      .map { $0 * Double(sysconf(pageSize)) }
  }

  private static var openDescriptors: Double? {
    guard let folder = opendir("/proc/self/fd") else { return nil }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    // Without the folder's own descriptor, “.” and “..”.
    return Double(count - 3)
  }

  /// The ticks from the boot to the start; the name before them in the file may hold spaces.
  private static let startTime: Double? = {
    guard
      let fields = text("/proc/self/stat")?.split(separator: ")").last?.split(separator: " "),
      fields.count > 19, let ticks = Double(fields[19])
    else { return nil }
    let bootTime = seconds(CLOCK_REALTIME) - seconds(CLOCK_BOOTTIME)
    return bootTime + ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }()

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static let pageSize = Int32(_SC_PAGESIZE)

  private static func text(_ path: String) -> String? {
    (try? File.read(path)).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
