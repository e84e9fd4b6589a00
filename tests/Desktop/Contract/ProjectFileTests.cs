using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Contract
{
    /// <summary>The device's project files cannot be built everywhere, so they are read instead.</summary>
    [TestClass]
    public sealed class ProjectFileTests
    {
        private const string CoreProject = "firmware/Core/Core.nfproj";
        private const string Esp32Project = "firmware/Esp32/Esp32.nfproj";
        private const string TestProject = "tests/Device.nfproj";
        private const string MeteringTestProject = "tests/Metering/Metering.nfproj";
        private const string PilotTestProject = "tests/Pilot/Pilot.nfproj";
        private const string MeteringProject = "firmware/Core/Metering/Metering.nfproj";
        private const string ConsoleProject = "firmware/Core/Console/Console.nfproj";
        private const string ConsoleTestProject = "tests/Console/Console.nfproj";

        private static readonly string Root = RepositoryRoot();

        [TestMethod]
        public void The_core_project_takes_every_source_from_the_shared_list()
        {
            XDocument project = Load(CoreProject);
            Assert.IsEmpty(Attributes(project, "Compile", "Include"));
            CollectionAssert.Contains(Attributes(project, "Import", "Project"), "Core.projitems");

            List<string> shared = Attributes(Load("firmware/Core/Core.projitems"), "Compile", "Include");
            CollectionAssert.AreEqual(new[] { @"$(MSBuildThisFileDirectory)**\*.cs" }, shared);
            string left = Attributes(Load("firmware/Core/Core.projitems"), "Compile", "Exclude")[0];
            Assert.AreEqual(
                @"bin\**;obj\**;Console\**;Metering\**;Modbus\**;Ports\**;Scan\**",
                left.Replace("$(MSBuildThisFileDirectory)", ""));
        }

        [TestMethod]
        [DataRow(MeteringProject, "Metering", @"**\*.cs;..\Modbus\**\*.cs;..\Ports\**\*.cs")]
        [DataRow(ConsoleProject, "Console", @"**\*.cs;..\Scan\**\*.cs")]
        public void Another_project_takes_what_the_core_leaves(string file, string name, string sources)
        {
            XDocument project = Load(file);
            Assert.IsEmpty(Attributes(project, "Compile", "Include"));
            CollectionAssert.Contains(Attributes(project, "Import", "Project"), name + ".projitems");

            string items = "firmware/Core/" + name + "/" + name + ".projitems";
            string shared = Attributes(Load(items), "Compile", "Include")[0];
            Assert.AreEqual(sources, shared.Replace("$(MSBuildThisFileDirectory)", ""));
        }

        [TestMethod]
        [DataRow(Esp32Project, "firmware/Esp32", "", "firmware/Esp32/bin firmware/Esp32/obj")]
        [DataRow(
            TestProject,
            "tests/Core",
            "",
            "tests/Core/Metering tests/Core/Balancing tests/Core/Supervision tests/Core/Pilot "
            + "tests/Core/Settings tests/Core/Console tests/Core/Scan")]
        [DataRow(MeteringTestProject, "tests/Core/Metering", "tests/Core/Fakes", "")]
        [DataRow(
            PilotTestProject,
            "tests/Core/Pilot",
            "tests/Core/Balancing tests/Core/Supervision tests/Core/Rig tests/Core/Fakes",
            "")]
        [DataRow(
            ConsoleTestProject,
            "tests/Core/Console",
            "tests/Core/Fakes tests/Core/Rig tests/Core/Scan tests/Core/Settings",
            "")]
        public void A_device_project_lists_its_sources_one_by_one(
            string project, string folder, string further, string without)
        {
            string projectFolder = Path.GetDirectoryName(project);
            List<string> listed = Attributes(Load(project), "Compile", "Include");
            List<string> present = Sources(folder, without.Split(' '), projectFolder);
            foreach (string other in further.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                present.AddRange(Sources(other, without.Split(' '), projectFolder));
            }

            listed.Sort(StringComparer.Ordinal);
            present.Sort(StringComparer.Ordinal);
            Assert.AreEqual(CompileLines(present), CompileLines(listed), "Put these lines into " + project);
        }

        [TestMethod]
        [DataRow(CoreProject)]
        [DataRow(Esp32Project)]
        [DataRow(TestProject)]
        [DataRow(MeteringTestProject)]
        [DataRow(MeteringProject)]
        [DataRow(ConsoleProject)]
        [DataRow(PilotTestProject)]
        [DataRow(ConsoleTestProject)]
        public void A_reference_leads_into_a_listed_package_of_the_listed_version(string project)
        {
            var used = new SortedSet<string>(StringComparer.Ordinal);
            string toPackages = RelativePath(Path.GetDirectoryName(project), "packages").Replace('/', '\\') + @"\";
            foreach (XElement path in Elements(Load(project), "HintPath"))
            {
                Assert.IsTrue(path.Value.StartsWith(toPackages, StringComparison.Ordinal), path.Value);
                string[] parts = path.Value.Substring(toPackages.Length).Split('\\');
                Assert.HasCount(3, parts, path.Value);
                Assert.AreEqual("lib", parts[1], path.Value);
                used.Add(parts[0]);
            }

            var listed = new SortedSet<string>(StringComparer.Ordinal);
            foreach (KeyValuePair<string, string> package in Packages(project))
            {
                listed.Add(package.Key + "." + package.Value);
            }

            Assert.AreEqual(string.Join("\n", listed), string.Join("\n", used));
        }

        [TestMethod]
        public void A_package_has_the_same_version_in_every_project()
        {
            var versions = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string project in new[]
            {
                CoreProject, Esp32Project, MeteringProject, ConsoleProject,
                TestProject, MeteringTestProject, PilotTestProject, ConsoleTestProject,
            })
            {
                foreach (KeyValuePair<string, string> package in Packages(project))
                {
                    if (versions.TryGetValue(package.Key, out string version))
                    {
                        Assert.AreEqual(version, package.Value, package.Key + " in " + project);
                    }

                    versions[package.Key] = package.Value;
                }
            }
        }

        [TestMethod]
        [DataRow(CoreProject, "Evenload.Core", "Library")]
        [DataRow(Esp32Project, "Evenload", "Exe")]
        [DataRow(TestProject, "NFUnitTest", "Library")]
        [DataRow(MeteringTestProject, "NFUnitTest", "Library")]
        [DataRow(MeteringProject, "Evenload.Metering", "Library")]
        [DataRow(ConsoleProject, "Evenload.Console", "Library")]
        [DataRow(PilotTestProject, "NFUnitTest", "Library")]
        [DataRow(ConsoleTestProject, "NFUnitTest", "Library")]
        public void A_device_project_makes_the_assembly_that_the_device_loads(
            string project, string assemblyName, string outputType)
        {
            XDocument document = Load(project);
            Assert.AreEqual(assemblyName, Elements(document, "AssemblyName")[0].Value);
            Assert.AreEqual(outputType, Elements(document, "OutputType")[0].Value);
            Assert.AreEqual("9.0", Elements(document, "LangVersion")[0].Value);
        }

        [TestMethod]
        public void The_solution_lists_every_project_once()
        {
            var present = new List<string>();
            foreach (string folder in new[] { "firmware", "hardware", "tests" })
            {
                string root = Path.Combine(Root, folder);
                foreach (string path in Directory.GetFiles(root, "*proj", SearchOption.AllDirectories))
                {
                    if (path.EndsWith(".csproj", StringComparison.Ordinal) ||
                        path.EndsWith(".nfproj", StringComparison.Ordinal))
                    {
                        present.Add(RelativePath("", Path.GetRelativePath(Root, path)));
                    }
                }
            }

            var listed = new List<string>();
            foreach (string line in File.ReadAllLines(Path.Combine(Root, "Firmware.sln")))
            {
                string[] parts = line.Split('"');
                if (parts.Length == 9 && parts[5].EndsWith("proj", StringComparison.Ordinal))
                {
                    listed.Add(parts[5].Replace('\\', '/'));
                }
            }

            present.Sort(StringComparer.Ordinal);
            listed.Sort(StringComparer.Ordinal);
            Assert.AreEqual(string.Join("\n", present), string.Join("\n", listed));
        }

        private static string RepositoryRoot()
        {
            foreach (AssemblyMetadataAttribute metadata in
                typeof(ProjectFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
            {
                if (metadata.Key == "RepositoryRoot")
                {
                    return metadata.Value;
                }
            }

            throw new InvalidOperationException("The build left out where the repository is.");
        }

        private static XDocument Load(string path) => XDocument.Load(Path.Combine(Root, path));

        private static List<XElement> Elements(XDocument document, string name)
        {
            var elements = new List<XElement>();
            foreach (XElement element in document.Descendants())
            {
                if (element.Name.LocalName == name)
                {
                    elements.Add(element);
                }
            }

            return elements;
        }

        private static List<string> Attributes(XDocument document, string element, string attribute)
        {
            var values = new List<string>();
            foreach (XElement found in Elements(document, element))
            {
                values.Add(found.Attribute(attribute).Value);
            }

            return values;
        }

        private static Dictionary<string, string> Packages(string project)
        {
            var packages = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (XElement package in
                Elements(Load(Path.Combine(Path.GetDirectoryName(project), "packages.config")), "package"))
            {
                packages.Add(package.Attribute("id").Value, package.Attribute("version").Value);
            }

            return packages;
        }

        private static List<string> Sources(string folder, string[] without, string projectFolder)
        {
            var sources = new List<string>();
            foreach (string path in Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            {
                string source = Path.GetRelativePath(Root, path).Replace('\\', '/');
                if (!Array.Exists(without, left => source.StartsWith(left + "/", StringComparison.Ordinal)))
                {
                    sources.Add(RelativePath(projectFolder, source).Replace('/', '\\'));
                }
            }

            return sources;
        }

        private static string RelativePath(string folder, string path) =>
            Path.GetRelativePath(Path.Combine(Root, folder), Path.Combine(Root, path)).Replace('\\', '/');

        private static string CompileLines(List<string> sources)
        {
            string lines = "";
            foreach (string source in sources)
            {
                lines += "    <Compile Include=\"" + source + "\" />\n";
            }

            return lines;
        }
    }
}
